//! Whether a folder is a fit place for a database: on this computer, left alone by clouds, under one name.
//!
//! A cloud uploads the file and its log at different moments and puts torn pairs back; a network disk neither locks
//! nor flushes as SQLite needs (sqlite.org/howtocorrupt.html). Both are found by what can be seen from the path.

use super::error::OpenError;
use std::path::{Path, PathBuf};

/// What a folder can hold that gives a cloud away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Marker {
    File,
    Folder,
}

/// Folder names that a cloud's program gives to what it keeps in step, lower case; a name also fits with a suffix after
/// a space, a bracket or a hyphen ("OneDrive - Contoso", "Dropbox (Personal)", "GoogleDrive-someone@example.com").
const SYNCED_NAMES: &[(&str, &str)] = &[
    ("onedrive", "OneDrive"),
    ("skydrive", "OneDrive"),
    ("dropbox", "Dropbox"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("icloud drive", "iCloud Drive"),
    ("iclouddrive", "iCloud Drive"),
    ("mobile documents", "iCloud Drive"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
    ("syncthing", "Syncthing"),
    ("seafile", "Seafile"),
    ("resilio sync", "Resilio Sync"),
    ("megasync", "MEGA"),
    ("box sync", "Box"),
    ("pclouddrive", "pCloud"),
    ("pcloud drive", "pCloud"),
    ("proton drive", "Proton Drive"),
    ("yandex.disk", "Yandex Disk"),
    ("yandexdisk", "Yandex Disk"),
    ("nutstore", "坚果云"),
    ("nutstore files", "坚果云"),
    ("坚果云", "坚果云"),
    ("我的坚果云", "坚果云"),
    ("baidusyncdisk", "百度网盘"),
    ("baidunetdiskworkspace", "百度网盘"),
    ("百度网盘", "百度网盘"),
    ("百度云同步盘", "百度网盘"),
    ("百度网盘同步空间", "百度网盘"),
    ("阿里云盘", "阿里云盘"),
    ("微云", "腾讯微云"),
    ("腾讯微云", "腾讯微云"),
    ("wps云盘", "WPS 云盘"),
    ("wpsdrive", "WPS 云盘"),
];

/// What lies at the top of a folder that is kept in step. `~/.dropbox` is a folder with settings, the marker a file.
const SYNCED_MARKERS: &[(&str, Marker, &str)] = &[
    (".dropbox", Marker::File, "Dropbox"),
    (".dropbox.cache", Marker::Folder, "Dropbox"),
    (".nextcloudsync.log", Marker::File, "Nextcloud"),
    (".owncloudsync.log", Marker::File, "ownCloud"),
    (".stfolder", Marker::Folder, "Syncthing"),
    (".stfolder", Marker::File, "Syncthing"),
    (".tmp.drivedownload", Marker::Folder, "Google Drive"),
    (".tmp.driveupload", Marker::Folder, "Google Drive"),
    (".nutstore", Marker::Folder, "坚果云"),
];

/// File systems that lie on another computer, as Linux names them.
const NETWORK_KINDS: &[&str] = &[
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "ncpfs",
    "afs",
    "9p",
    "ceph",
    "lustre",
    "gpfs",
    "coda",
    "fuse.sshfs",
    "fuse.rclone",
    "fuse.glusterfs",
    "fuse.davfs2",
    "davfs",
    "fuse.curlftpfs",
    "fuse.gvfsd-fuse",
    "fuse.s3fs",
];

/// Refuses a folder that a cloud keeps in step or that lies on another computer.
pub(super) fn check(folder: &Path) -> Result<(), OpenError> {
    let whole = whole_path(folder)?;
    let is_there = |path: &Path, marker: Marker| match marker {
        Marker::File => path.is_file(),
        Marker::Folder => path.is_dir(),
    };
    for path in [folder, &whole] {
        if let Some(service) = synced_by(path, &is_there) {
            return Err(OpenError::SyncedFolder { service: service.to_owned() });
        }
        if let Some(kind) = is_share(&path.to_string_lossy()).then_some("UNC") {
            return Err(OpenError::NetworkFolder { kind: kind.to_owned() });
        }
    }
    // Only Linux has it; elsewhere there is nothing to read and nothing is refused.
    let mounts = std::fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
    match network_kind(&mounts, &whole) {
        Some(kind) => Err(OpenError::NetworkFolder { kind }),
        None => Ok(()),
    }
}

/// Refuses a file that is a link, or that has a second name: SQLite finds the log by the name it was opened by, so
/// under another name committed rows would be missing.
pub(super) fn check_links(file: &Path) -> Result<(), OpenError> {
    match std::fs::symlink_metadata(file) {
        Ok(known) if known.is_dir() => Err(OpenError::NotAShop),
        Ok(known) if known.is_symlink() || names_of(&known) > 1 => Err(OpenError::Linked),
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        Ok(_) | Err(_) => Ok(()),
    }
}

/// Finds out whether the folder takes a new file; SQLite itself would only say that it cannot open.
pub(super) fn check_writable(folder: &Path) -> Result<(), OpenError> {
    let probe = folder.join("probe.tmp");
    std::fs::write(&probe, b"")?;
    std::fs::remove_file(&probe)?;
    Ok(())
}

#[cfg(unix)]
fn names_of(known: &std::fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::nlink(known)
}

#[cfg(not(unix))]
fn names_of(_: &std::fs::Metadata) -> u64 {
    1
}

/// The path without links, also of a folder that is still to be made.
fn whole_path(folder: &Path) -> std::io::Result<PathBuf> {
    let asked = std::path::absolute(folder)?;
    let existing = asked.ancestors().find_map(|above| Some((above, above.canonicalize().ok()?)));
    Ok(match existing {
        Some((above, whole)) => match asked.strip_prefix(above) {
            Ok(rest) if !rest.as_os_str().is_empty() => whole.join(rest),
            _ => whole,
        },
        None => asked,
    })
}

/// Which cloud keeps this folder in step, by the names above it and by what lies beside them.
pub(super) fn synced_by(folder: &Path, is_there: &dyn Fn(&Path, Marker) -> bool) -> Option<&'static str> {
    let by_name = folder.components().find_map(|component| {
        let name = component.as_os_str().to_string_lossy().to_lowercase();
        SYNCED_NAMES.iter().find(|(known, _)| is_named(&name, known)).map(|(_, service)| *service)
    });
    by_name.or_else(|| {
        folder.ancestors().find_map(|above| {
            SYNCED_MARKERS
                .iter()
                .find(|(name, marker, _)| is_there(&above.join(name), *marker))
                .map(|(_, _, service)| *service)
        })
    })
}

fn is_named(name: &str, known: &str) -> bool {
    name.strip_prefix(known).is_some_and(|rest| {
        rest.is_empty() || rest.starts_with(" - ") || rest.starts_with(" (") || rest.starts_with('-')
    })
}

/// Whether a Windows path lies on a share: `\\server\share` or `\\?\UNC\server\share`. Drive letters that stand for a
/// share look like this once the path is without links.
pub(super) fn is_share(path: &str) -> bool {
    match path.strip_prefix(r"\\") {
        Some(rest) if rest.starts_with('?') || rest.starts_with('.') => {
            rest.get(1..).is_some_and(|rest| rest.to_ascii_uppercase().starts_with(r"\UNC\"))
        }
        Some(rest) => !rest.is_empty(),
        None => false,
    }
}

/// The kind of network disk a folder lies on, from the text of `/proc/self/mountinfo`: of the mounts above the folder
/// the longest counts, of equal ones the last.
pub(super) fn network_kind(mountinfo: &str, folder: &Path) -> Option<String> {
    let (_, kind) = mountinfo
        .lines()
        .filter_map(|line| {
            let (mount, disk) = line.split_once(" - ")?;
            let point = PathBuf::from(without_escapes(mount.split(' ').nth(4)?));
            let kind = disk.split(' ').next()?;
            folder.starts_with(&point).then_some((point.components().count(), kind))
        })
        .max_by_key(|(depth, _)| *depth)?;
    NETWORK_KINDS.contains(&kind).then(|| kind.to_owned())
}

/// The kernel writes space, tab, line end and backslash as three octal digits.
fn without_escapes(field: &str) -> String {
    [(r"\040", " "), (r"\011", "\t"), (r"\012", "\n"), (r"\134", r"\")]
        .iter()
        .fold(field.to_owned(), |text, (escape, plain)| text.replace(escape, plain))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nothing_there(_: &Path, _: Marker) -> bool {
        false
    }

    #[test]
    fn a_cloud_is_known_by_the_names_of_its_folders() {
        for (path, service) in [
            ("/home/lan/OneDrive/shop", "OneDrive"),
            ("/Users/lan/OneDrive - 青篷果铺/Storeloop", "OneDrive"),
            ("/Users/lan/Dropbox (Personal)/shop", "Dropbox"),
            ("/Users/lan/Library/CloudStorage/GoogleDrive-lan@example.com/My Drive", "Google Drive"),
            ("/Users/lan/Library/Mobile Documents/com~apple~CloudDocs", "iCloud Drive"),
            ("/home/lan/Nextcloud", "Nextcloud"),
            ("/d/我的坚果云/店", "坚果云"),
            ("/d/Nutstore/1/shop", "坚果云"),
            ("/d/百度网盘同步空间/店", "百度网盘"),
            ("/d/BaiduSyncdisk", "百度网盘"),
        ] {
            assert_eq!(synced_by(Path::new(path), &nothing_there), Some(service), "{path}");
        }
        for path in ["/home/lan/shop", "/home/lan/My dropboxes/shop", "/home/onedriver/shop", "/srv/box/mega/sync"] {
            assert_eq!(synced_by(Path::new(path), &nothing_there), None, "{path} is no cloud's folder");
        }
    }

    #[test]
    fn a_cloud_is_known_by_what_it_leaves_beside() {
        let with = |there: &'static str, kind: Marker| {
            move |path: &Path, asked: Marker| path == Path::new(there) && asked == kind
        };
        let folder = Path::new("/home/lan/books/shop");
        assert_eq!(synced_by(folder, &with("/home/lan/books/.stfolder", Marker::Folder)), Some("Syncthing"));
        assert_eq!(synced_by(folder, &with("/home/lan/.nextcloudsync.log", Marker::File)), Some("Nextcloud"));
        assert_eq!(synced_by(folder, &with("/home/lan/books/.dropbox", Marker::File)), Some("Dropbox"));
        assert_eq!(
            synced_by(folder, &with("/home/lan/.dropbox", Marker::Folder)),
            None,
            "the settings of Dropbox in a home folder must not refuse the whole home"
        );
    }

    #[test]
    fn a_network_disk_is_known_by_its_kind_and_only_where_it_is_mounted() {
        let mounts = "\
22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
40 22 0:35 / /mnt/till\\040two rw shared:2 - cifs //till2/shop rw
41 22 0:36 / /srv/nas rw shared:3 master:7 - nfs4 nas:/export rw
42 41 0:37 / /srv/nas/local rw - xfs /dev/sdb rw
43 22 0:38 / /mnt/c rw - 9p drvfs rw
broken line without a dash
";
        let kind = |path: &str| network_kind(mounts, Path::new(path));
        assert_eq!(kind("/home/lan/shop"), None);
        assert_eq!(kind("/mnt/till two/shop").as_deref(), Some("cifs"), "a space in the mount point is escaped");
        assert_eq!(kind("/srv/nas/shop").as_deref(), Some("nfs4"));
        assert_eq!(kind("/srv/nasty/shop"), None, "a name that merely begins alike is another folder");
        assert_eq!(kind("/srv/nas/local/shop"), None, "a disk of this computer mounted below a network disk");
        assert_eq!(kind("/mnt/c/shop").as_deref(), Some("9p"));
        assert_eq!(network_kind("", Path::new("/shop")), None);
    }

    #[test]
    fn a_windows_share_is_known_by_its_two_backslashes() {
        assert!(is_share(r"\\nas\shop"));
        assert!(is_share(r"\\?\UNC\nas\shop"));
        assert!(is_share(r"\\?\unc\nas\shop"));
        assert!(is_share(r"\\wsl$\Debian\home"));
        assert!(!is_share(r"\\?\C:\Users\Lan\shop"), "how Windows writes a path without links");
        assert!(!is_share(r"\\.\C:\shop"));
        assert!(!is_share(r"C:\shop"));
        assert!(!is_share("/home/lan"));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_and_a_second_name_are_refused_but_a_linked_folder_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("shop.db");
        assert_eq!(check_links(&file), Ok(()), "nothing there yet");
        std::fs::write(&file, b"x").unwrap();
        assert_eq!(check_links(&file), Ok(()));
        std::os::unix::fs::symlink(&file, folder.path().join("soft.db")).unwrap();
        assert_eq!(check_links(&folder.path().join("soft.db")), Err(OpenError::Linked));
        std::fs::hard_link(&file, folder.path().join("hard.db")).unwrap();
        assert_eq!(check_links(&file), Err(OpenError::Linked));
        let cloud = folder.path().join("Dropbox");
        std::fs::create_dir(&cloud).unwrap();
        std::os::unix::fs::symlink(&cloud, folder.path().join("documents")).unwrap();
        assert!(
            matches!(check(&folder.path().join("documents/shop")), Err(OpenError::SyncedFolder { .. })),
            "a link into a cloud's folder is in that folder"
        );
        assert_eq!(check(&folder.path().join("shop")), Ok(()));
    }
}
