//! Writing the whole store as JSON Lines: one key and value a line, in the order of keys.

use std::io::{self, Write};

use crate::store::{KeyRange, Store, StoreError};

impl Store {
    /// Writes every key and value as `{"key":"…","value":…}`, one a line, as they are at one
    /// moment: nothing is committed meanwhile. Returns the number of lines.
    pub fn export(&self, write: &mut dyn Write) -> Result<u64, StoreError> {
        let writing = self.begin_writing()?;
        // Only what is on disk may be in an export that outlives this machine.
        self.engine().sync(self.engine().applied_position())?;
        let lines = self.each(&KeyRange::all(), |key, value| {
            let name = serde_json::to_string(key).map_err(|error| StoreError::value(key, error))?;
            write_line(write, &name, value).map_err(|source| StoreError::Export { source })
        })?;
        drop(writing);
        write.flush().map_err(|source| StoreError::Export { source })?;
        Ok(lines)
    }
}

fn write_line(write: &mut dyn Write, name: &str, value: &[u8]) -> io::Result<()> {
    write.write_all(b"{\"key\":")?;
    write.write_all(name.as_bytes())?;
    write.write_all(b",\"value\":")?;
    write.write_all(value)?;
    write.write_all(b"}\n")
}
