//! A partner's file that was opened with the program: on the line of a start, of a second start, or by the system. The
//! window is told that one waits, and gets its bytes once; it can name no file itself.

use shop_core::alliance::{AllianceRefusal, MOST_FILE};
use shop_core::kernel::{ApiError, Error};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use tauri::ipc::Response;
use tauri::{AppHandle, Emitter, Manager, State, Url};

/// What the counter hears when a file waits.
const EVENT: &str = "file-opened";

/// The file that waits until somebody who may read it in is at the till; the latest one, where several came.
#[derive(Default)]
pub(crate) struct Opened(Mutex<Option<PathBuf>>);

impl Opened {
    /// Waits with what stood on the line of the start.
    pub(crate) fn with(named: Option<&str>, folder: &Path) -> Self {
        Opened(Mutex::new(named.map(|named| path_of(named, folder))))
    }

    fn put(&self, path: PathBuf) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(path);
    }

    fn name(&self) -> Option<String> {
        let waits = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        waits.as_ref().map(|path| path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned())
    }

    /// Its bytes, once.
    ///
    /// # Refuses
    /// `alliance.too_large` over `most` bytes, `alliance.not_ours` for what is no file, cannot be read, or waits no more.
    fn take(&self, most: usize) -> Result<Vec<u8>, AllianceRefusal> {
        let path = self.0.lock().unwrap_or_else(PoisonError::into_inner).take();
        read(&path.ok_or(AllianceRefusal::NotOurs)?, most)
    }
}

/// Another file was opened: the last one before it is forgotten, and the counter is told.
pub(crate) fn came(handle: &AppHandle, named: &str, folder: &Path) {
    handle.state::<Opened>().put(path_of(named, folder));
    if let Err(error) = handle.emit_to("counter", EVENT, ()) {
        tracing::warn!(%error, "a file that was opened");
    }
}

/// The name of the file that waits; none without one.
#[tauri::command]
pub(crate) async fn opened_file(opened: State<'_, Opened>) -> Result<Option<String>, ()> {
    Ok(opened.name())
}

/// The bytes of the file that waits, once.
#[tauri::command]
pub(crate) async fn take_opened_file(handle: AppHandle) -> Result<Response, ApiError> {
    let read = tauri::async_runtime::spawn_blocking(move || handle.state::<Opened>().take(MOST_FILE)).await;
    match read {
        Ok(Ok(bytes)) => Ok(Response::new(bytes)),
        Ok(Err(reason)) => Err(told(reason)),
        Err(_) => Err(told(AllianceRefusal::NotOurs)),
    }
}

/// A file as it was named in `folder`: by its path, or as desktops name it, by an address.
fn path_of(named: &str, folder: &Path) -> PathBuf {
    let by_address =
        Url::parse(named).ok().filter(|url| url.scheme() == "file").and_then(|url| url.to_file_path().ok());
    by_address.unwrap_or_else(|| folder.join(named))
}

fn read(path: &Path, most: usize) -> Result<Vec<u8>, AllianceRefusal> {
    let too_large = || AllianceRefusal::TooLarge { most: i64::try_from(most).unwrap_or(i64::MAX) };
    let most_bytes = u64::try_from(most).unwrap_or(u64::MAX);
    // A pipe would never end, and opening one might never begin.
    let metadata = std::fs::metadata(path).ok().filter(std::fs::Metadata::is_file).ok_or(AllianceRefusal::NotOurs)?;
    if metadata.len() > most_bytes {
        return Err(too_large());
    }
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).map_err(|_| AllianceRefusal::NotOurs)?;
    // It may have grown since.
    file.take(most_bytes.saturating_add(1)).read_to_end(&mut bytes).map_err(|_| AllianceRefusal::NotOurs)?;
    if bytes.len() > most { Err(too_large()) } else { Ok(bytes) }
}

fn told(reason: AllianceRefusal) -> ApiError {
    match Error::from(reason) {
        Error::Refusal(refusal) => ApiError::Refused { refusal },
        Error::Failure(error) => {
            tracing::error!(%error, "a file that was opened");
            ApiError::Failed { reference: "F-FILE".to_owned() }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder() -> PathBuf {
        let folder = std::env::temp_dir().join(format!("opened {}", uuid::Uuid::new_v4()));
        std::fs::create_dir_all(&folder).expect("a folder");
        folder
    }

    #[test]
    fn a_file_is_handed_over_once_and_a_later_one_takes_its_place() {
        let folder = folder();
        std::fs::write(folder.join("tea.slx"), b"tea").expect("a write");
        std::fs::write(folder.join("hair.slx"), b"hair").expect("a write");
        let opened = Opened::with(Some("tea.slx"), &folder);
        assert_eq!(opened.name().as_deref(), Some("tea.slx"), "seen, not taken");
        assert_eq!(opened.take(10), Ok(b"tea".to_vec()));
        assert_eq!((opened.name(), opened.take(10)), (None, Err(AllianceRefusal::NotOurs)));
        opened.put(folder.join("tea.slx"));
        opened.put(folder.join("hair.slx"));
        assert_eq!(opened.take(10), Ok(b"hair".to_vec()));
        assert_eq!(Opened::with(None, &folder).name(), None);
        std::fs::remove_dir_all(folder).expect("the folder goes");
    }

    #[test]
    fn what_is_too_large_or_no_file_is_refused_and_not_read() {
        let folder = folder();
        std::fs::write(folder.join("full.slx"), [7; 10]).expect("a write");
        assert_eq!(read(&folder.join("full.slx"), 10).map(|bytes| bytes.len()), Ok(10));
        assert_eq!(read(&folder.join("full.slx"), 9), Err(AllianceRefusal::TooLarge { most: 9 }));
        let huge = std::fs::File::create(folder.join("huge.slx")).expect("a file");
        huge.set_len(1 << 40).expect("a hole");
        assert_eq!(read(&folder.join("huge.slx"), 9), Err(AllianceRefusal::TooLarge { most: 9 }));
        assert_eq!(read(&folder, 10), Err(AllianceRefusal::NotOurs), "a folder");
        assert_eq!(read(&folder.join("gone.slx"), 10), Err(AllianceRefusal::NotOurs));
        #[cfg(unix)]
        assert_eq!(read(Path::new("/dev/zero"), 10), Err(AllianceRefusal::NotOurs), "it never ends");
        std::fs::remove_dir_all(folder).expect("the folder goes");
    }

    #[test]
    fn a_file_is_named_by_path_or_by_address() {
        let folder = folder();
        let file = folder.join("tea.slx");
        let address = Url::from_file_path(&file).expect("an address");
        assert!(address.as_str().contains("%20"));
        assert_eq!(path_of(address.as_str(), Path::new("elsewhere")), file);
        assert_eq!(path_of("tea.slx", &folder), file);
        assert_eq!(path_of(&file.to_string_lossy(), Path::new("elsewhere")), file);
        std::fs::remove_dir_all(folder).expect("the folder goes");
    }

    #[test]
    fn a_refusal_is_told_with_its_sentence() {
        let told = told(AllianceRefusal::TooLarge { most: 9 });
        let refusal = told.refusal().expect("a refusal");
        assert_eq!((refusal.area.as_str(), refusal.code.as_str()), ("alliance", "too_large"));
    }
}
