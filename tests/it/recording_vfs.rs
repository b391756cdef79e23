//! A layer between SQLite and the disk that writes down what is written and forced to disk, and that fails on demand.
//!
//! It wraps the system's own layer: each of its files is a small head of ours with the system's file behind it in the
//! same allocation, as SQLite's own shims do it (test_vfstrace.c).
#![allow(unsafe_code, reason = "SQLite's layer is a table of C functions")]

use rusqlite::ffi;
use std::collections::HashMap;
use std::ffi::{CStr, c_int, c_void};
use std::os::raw::c_char;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, Mutex};
use uuid::Uuid;

/// The name that a file is opened with to be recorded.
pub(crate) const NAME: &str = "recording";

/// The two files that a commit goes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Part {
    Db,
    Wal,
}

/// What was done to the disk, in order.
#[derive(Debug, Clone)]
pub(crate) enum Op {
    Write {
        part: Part,
        at: usize,
        bytes: Vec<u8>,
    },
    Cut {
        part: Part,
        size: usize,
    },
    Sync {
        part: Part,
    },
    /// Not the disk's: the shop acknowledged this act.
    Acknowledged(Uuid),
}

/// How the disk fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// After so many more writes there is no room.
    FullAfter(u32),
    /// There is room for the file and its log, but for no copy.
    NoRoomForCopies,
    /// After so many more reads a sector cannot be read.
    UnreadableAfter(u32),
    /// Files can be opened for reading only.
    ReadOnly,
}

#[derive(Default)]
struct Log {
    ops: Vec<Op>,
    fault: Option<Fault>,
}

/// What happens in one folder and below.
#[derive(Default)]
pub(crate) struct Recording {
    log: Mutex<Log>,
}

static RECORDINGS: LazyLock<Mutex<HashMap<PathBuf, Arc<Recording>>>> = LazyLock::new(|| {
    register();
    Mutex::default()
});

impl Recording {
    /// Records what happens in `folder` from now on, in files opened with the layer [`NAME`].
    pub(crate) fn of(folder: &Path) -> Arc<Recording> {
        let recording = Arc::new(Recording::default());
        RECORDINGS.lock().unwrap().insert(folder.to_owned(), Arc::clone(&recording));
        recording
    }

    /// The shop acknowledged an act.
    pub(crate) fn acknowledged(&self, id: Uuid) {
        self.log.lock().unwrap().ops.push(Op::Acknowledged(id));
    }

    /// Everything recorded so far; the recording begins anew.
    pub(crate) fn take(&self) -> Vec<Op> {
        std::mem::take(&mut self.log.lock().unwrap().ops)
    }

    /// From now on the disk fails like this; `None`: not at all.
    pub(crate) fn fail(&self, fault: Option<Fault>) {
        self.log.lock().unwrap().fault = fault;
    }

    fn push(&self, op: Op) {
        self.log.lock().unwrap().ops.push(op);
    }

    /// Counts down to the fault; whether it is there.
    fn is_failing(&self, counts: fn(&mut Fault) -> Option<&mut u32>) -> bool {
        let mut log = self.log.lock().unwrap();
        match log.fault.as_mut().and_then(counts) {
            Some(0) => true,
            Some(left) => {
                *left -= 1;
                false
            }
            None => false,
        }
    }

    fn is_full(&self) -> bool {
        self.is_failing(|fault| if let Fault::FullAfter(left) = fault { Some(left) } else { None })
    }

    fn is_unreadable(&self) -> bool {
        self.is_failing(|fault| if let Fault::UnreadableAfter(left) = fault { Some(left) } else { None })
    }

    fn has(&self, fault: Fault) -> bool {
        self.log.lock().unwrap().fault == Some(fault)
    }
}

/// The head of an open file; the system's own file follows it.
#[repr(C)]
struct File {
    base: ffi::sqlite3_file,
    /// From `Arc::into_raw`, given back when the file is closed; null where nothing is recorded.
    recording: *const Recording,
    /// 0: the file itself, 1: its log, 2: any other.
    part: u8,
}

impl File {
    fn recording(&self) -> Option<&Recording> {
        // SAFETY: null, or an Arc that this file holds until it is closed.
        unsafe { self.recording.as_ref() }
    }

    fn part(&self) -> Option<Part> {
        match self.part {
            0 => Some(Part::Db),
            1 => Some(Part::Wal),
            _ => None,
        }
    }
}

/// The system's layer, which does the work.
fn system() -> *mut ffi::sqlite3_vfs {
    // SAFETY: null asks for the default layer; ours is never the default.
    unsafe { ffi::sqlite3_vfs_find(std::ptr::null()) }
}

fn register() {
    // SAFETY: SQLite is initialised by the first find; the table and its name live as long as the process.
    unsafe {
        let mut table = *system();
        table.szOsFile += size_of::<File>() as c_int;
        table.zName = c"recording".as_ptr();
        table.pNext = std::ptr::null_mut();
        table.xOpen = Some(open);
        assert_eq!(ffi::sqlite3_vfs_register(Box::leak(Box::new(table)), 0), ffi::SQLITE_OK);
    }
}

static METHODS: ffi::sqlite3_io_methods = ffi::sqlite3_io_methods {
    // 2: shared memory, which the log's index needs; no mapped files, whose writes could not be seen.
    iVersion: 2,
    xClose: Some(close),
    xRead: Some(read),
    xWrite: Some(write),
    xTruncate: Some(truncate),
    xSync: Some(sync),
    xFileSize: Some(file_size),
    xLock: Some(lock),
    xUnlock: Some(unlock),
    xCheckReservedLock: Some(check_reserved_lock),
    xFileControl: Some(file_control),
    xSectorSize: Some(sector_size),
    xDeviceCharacteristics: Some(device_characteristics),
    xShmMap: Some(shm_map),
    xShmLock: Some(shm_lock),
    xShmBarrier: Some(shm_barrier),
    xShmUnmap: Some(shm_unmap),
    xFetch: None,
    xUnfetch: None,
};

fn recording_for(path: &Path) -> Option<Arc<Recording>> {
    let recordings = RECORDINGS.lock().unwrap();
    path.ancestors().find_map(|folder| recordings.get(folder).cloned())
}

unsafe extern "C" fn open(
    _: *mut ffi::sqlite3_vfs,
    name: *const c_char,
    file: *mut ffi::sqlite3_file,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    // SAFETY: SQLite hands over szOsFile bytes for the file and a name that is null or ends in a zero byte.
    unsafe {
        let path = (!name.is_null()).then(|| PathBuf::from(CStr::from_ptr(name).to_string_lossy().into_owned()));
        let recording = path.as_deref().and_then(recording_for);
        let read_only = recording.as_ref().is_some_and(|recording| recording.has(Fault::ReadOnly));
        let flags = if read_only && flags & ffi::SQLITE_OPEN_MAIN_DB != 0 {
            flags & !(ffi::SQLITE_OPEN_READWRITE | ffi::SQLITE_OPEN_CREATE) | ffi::SQLITE_OPEN_READONLY
        } else {
            flags
        };
        let part = match path.as_deref().and_then(Path::file_name).and_then(|name| name.to_str()) {
            Some("shop.db") => 0,
            Some("shop.db-wal") => 1,
            _ => 2,
        };
        (*file).pMethods = std::ptr::null();
        let real = behind(file);
        let system = system();
        let result = (*system).xOpen.unwrap()(system, name, real, flags, out);
        if result == ffi::SQLITE_OK {
            let head = File {
                base: ffi::sqlite3_file { pMethods: &METHODS },
                recording: recording.map_or(std::ptr::null(), Arc::into_raw),
                part,
            };
            file.cast::<File>().write(head);
        }
        result
    }
}

/// The system's file behind ours.
unsafe fn behind(file: *mut ffi::sqlite3_file) -> *mut ffi::sqlite3_file {
    // SAFETY: szOsFile was enlarged by the size of our head, whose alignment is that of a pointer.
    unsafe { file.cast::<u8>().add(size_of::<File>()).cast() }
}

/// Calls the system's method of that name on the file behind.
macro_rules! pass_on {
    ($method:ident($file:ident $(, $arg:ident)*)) => {{
        // SAFETY: SQLite calls methods only on files that were opened, and with the arguments of that method.
        unsafe {
            let real = behind($file);
            (*(*real).pMethods).$method.unwrap()(real $(, $arg)*)
        }
    }};
}

/// Our head of an open file.
unsafe fn head<'a>(file: *mut ffi::sqlite3_file) -> &'a File {
    // SAFETY: written by `open`, read-only since.
    unsafe { &*file.cast::<File>() }
}

unsafe extern "C" fn close(file: *mut ffi::sqlite3_file) -> c_int {
    let result = pass_on!(xClose(file));
    // SAFETY: the last call on this file; the Arc was given to it by `open`.
    unsafe {
        let head = file.cast::<File>().read();
        if !head.recording.is_null() {
            drop(Arc::from_raw(head.recording));
        }
    }
    result
}

unsafe extern "C" fn read(file: *mut ffi::sqlite3_file, into: *mut c_void, amount: c_int, at: i64) -> c_int {
    // SAFETY: an open file.
    if unsafe { head(file) }.recording().is_some_and(Recording::is_unreadable) {
        return ffi::SQLITE_IOERR_READ;
    }
    pass_on!(xRead(file, into, amount, at))
}

unsafe extern "C" fn write(file: *mut ffi::sqlite3_file, from: *const c_void, amount: c_int, at: i64) -> c_int {
    // SAFETY: an open file, and `amount` bytes to read at `from`.
    let (head, bytes) = unsafe { (head(file), std::slice::from_raw_parts(from.cast::<u8>(), amount as usize)) };
    if let Some(recording) = head.recording() {
        let part = head.part();
        if recording.is_full() || (part.is_none() && recording.has(Fault::NoRoomForCopies)) {
            return ffi::SQLITE_FULL;
        }
        if let Some(part) = part {
            recording.push(Op::Write { part, at: at as usize, bytes: bytes.to_vec() });
        }
    }
    pass_on!(xWrite(file, from, amount, at))
}

unsafe extern "C" fn truncate(file: *mut ffi::sqlite3_file, size: i64) -> c_int {
    // SAFETY: an open file.
    let head = unsafe { head(file) };
    if let (Some(recording), Some(part)) = (head.recording(), head.part()) {
        recording.push(Op::Cut { part, size: size as usize });
    }
    pass_on!(xTruncate(file, size))
}

unsafe extern "C" fn sync(file: *mut ffi::sqlite3_file, flags: c_int) -> c_int {
    // SAFETY: an open file.
    let head = unsafe { head(file) };
    if let (Some(recording), Some(part)) = (head.recording(), head.part()) {
        recording.push(Op::Sync { part });
    }
    pass_on!(xSync(file, flags))
}

unsafe extern "C" fn file_size(file: *mut ffi::sqlite3_file, size: *mut i64) -> c_int {
    pass_on!(xFileSize(file, size))
}

unsafe extern "C" fn lock(file: *mut ffi::sqlite3_file, level: c_int) -> c_int {
    pass_on!(xLock(file, level))
}

unsafe extern "C" fn unlock(file: *mut ffi::sqlite3_file, level: c_int) -> c_int {
    pass_on!(xUnlock(file, level))
}

unsafe extern "C" fn check_reserved_lock(file: *mut ffi::sqlite3_file, out: *mut c_int) -> c_int {
    pass_on!(xCheckReservedLock(file, out))
}

unsafe extern "C" fn file_control(file: *mut ffi::sqlite3_file, op: c_int, arg: *mut c_void) -> c_int {
    pass_on!(xFileControl(file, op, arg))
}

unsafe extern "C" fn sector_size(file: *mut ffi::sqlite3_file) -> c_int {
    pass_on!(xSectorSize(file))
}

unsafe extern "C" fn device_characteristics(file: *mut ffi::sqlite3_file) -> c_int {
    pass_on!(xDeviceCharacteristics(file))
}

unsafe extern "C" fn shm_map(
    file: *mut ffi::sqlite3_file,
    page: c_int,
    size: c_int,
    extend: c_int,
    out: *mut *mut c_void,
) -> c_int {
    pass_on!(xShmMap(file, page, size, extend, out))
}

unsafe extern "C" fn shm_lock(file: *mut ffi::sqlite3_file, offset: c_int, n: c_int, flags: c_int) -> c_int {
    pass_on!(xShmLock(file, offset, n, flags))
}

unsafe extern "C" fn shm_barrier(file: *mut ffi::sqlite3_file) {
    pass_on!(xShmBarrier(file))
}

unsafe extern "C" fn shm_unmap(file: *mut ffi::sqlite3_file, delete: c_int) -> c_int {
    pass_on!(xShmUnmap(file, delete))
}
