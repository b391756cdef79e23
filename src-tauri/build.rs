//! Names the window's commands, so that each must be allowed to a window by its capability file.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // Checks run before the screens are built; an empty folder is enough for them.
    std::fs::create_dir_all("../ui/dist")?;
    const COMMANDS: [&str; 7] =
        ["call", "pick_folder", "pick_backup", "opened_file", "take_opened_file", "show_display", "hide_display"];
    let commands = tauri_build::AppManifest::new().commands(&COMMANDS);
    Ok(tauri_build::try_build(tauri_build::Attributes::new().app_manifest(commands))?)
}
