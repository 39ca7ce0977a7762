//! The file of vectors: records of one length, added at the end. A record holds a passage of a
//! group, or says that a group is gone. What a crash or a full disk tore is cut off when the
//! file is opened: it is made from the texts again.

use std::fs::{self, File, OpenOptions};
use std::io::{BufReader, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use super::checksum::Checksum;
use super::error::MeaningError;
use super::handle::Audience;
use super::vectors::{Passage, Short, Vectors};

/// Begins the file; the last letter is the version of the format.
const MAGIC: &[u8; 16] = b"answerdesk vec 1";
/// The magic, the fingerprint of the model, the number of dimensions.
const HEAD_BYTES: usize = 16 + 8 + 8;
/// What stands before the numbers of a record: checksum, kind, place, size, key, group, version,
/// text, scale.
const FIXED_BYTES: usize = 8 + 4 + 4 + 4 + 8 + 8 + 8 + 8 + 4;
/// Fewer dead records are not worth writing the file anew.
const DEAD_MIN: usize = 256;
/// The end of the names of these files.
const ENDING: &str = "vectors";

/// The open file.
pub(super) struct Kept {
    path: PathBuf,
    file: File,
    fingerprint: u64,
    dimensions: usize,
    /// Everything before this is whole.
    bytes: u64,
    /// Records in the file, dead ones included.
    records: usize,
}

/// One record.
#[derive(Clone, Debug, PartialEq)]
enum Record {
    Passage { group: u64, version: u64, place: u32, size: u32, passage: Passage },
    Gone { group: u64 },
}

impl Kept {
    /// Opens the file of a model in a folder, with all that is whole in it. Files of other
    /// models are removed: their vectors mean nothing to this one.
    pub(super) fn open(
        folder: &Path,
        fingerprint: u64,
        dimensions: usize,
    ) -> Result<(Kept, Vectors), MeaningError> {
        let path = folder.join(format!("{fingerprint:016x}.{ENDING}"));
        let failed = |source| MeaningError::Vectors { path: path.clone(), source };
        fs::create_dir_all(folder).map_err(failed)?;
        remove_others(folder, &path).map_err(failed)?;
        let options = &mut OpenOptions::new();
        let file = options
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&path)
            .map_err(failed)?;
        let mut vectors = Vectors::new(dimensions);
        let mut kept = Kept { path, file, fingerprint, dimensions, bytes: 0, records: 0 };
        kept.read(&mut vectors)?;
        kept.tidy(&vectors)?;
        Ok((kept, vectors))
    }

    fn failed(&self, source: std::io::Error) -> MeaningError {
        MeaningError::Vectors { path: self.path.clone(), source }
    }

    /// Reads what is whole and cuts off the rest.
    fn read(&mut self, vectors: &mut Vectors) -> Result<(), MeaningError> {
        let there = self.file.metadata().map_err(|error| self.failed(error))?.len();
        let head = self.head();
        let mut reader = BufReader::with_capacity(1 << 20, &self.file);
        let mut begin = vec![0; HEAD_BYTES];
        let has_head = reader.read_exact(&mut begin).is_ok() && begin == head;
        let (mut bytes, mut records) = (HEAD_BYTES as u64, 0);
        if has_head {
            let mut record = vec![0; self.record_bytes()];
            while reader.read_exact(&mut record).is_ok() {
                let Some(record) = decode(&record) else { break };
                apply(vectors, &record);
                bytes += self.record_bytes() as u64;
                records += 1;
            }
        }
        drop(reader);
        if !has_head {
            self.write_anew(&[])?;
        } else if bytes < there {
            tracing::warn!(
                bytes = there - bytes,
                "the end of the file of vectors is torn; it is made again"
            );
            self.file.set_len(bytes).map_err(|error| self.failed(error))?;
        }
        (self.bytes, self.records) = (bytes, records);
        Ok(())
    }

    /// Keeps all passages of a group, in place of those of another version.
    pub(super) fn put(
        &mut self,
        (group, version): (u64, u64),
        passages: &[Passage],
    ) -> Result<(), MeaningError> {
        self.add(&records((group, version), passages))
    }

    /// Keeps that a group is gone.
    pub(super) fn remove(&mut self, group: u64) -> Result<(), MeaningError> {
        self.add(&[Record::Gone { group }])
    }

    fn add(&mut self, records: &[Record]) -> Result<(), MeaningError> {
        let bytes: Vec<u8> =
            records.iter().flat_map(|record| encode(record, self.dimensions)).collect();
        let written =
            self.file.seek(SeekFrom::Start(self.bytes)).and_then(|_at| self.file.write_all(&bytes));
        if let Err(error) = written {
            // The next record is written over what got into the file; this only frees the place.
            drop(self.file.set_len(self.bytes));
            return Err(self.failed(error));
        }
        self.bytes += bytes.len() as u64;
        self.records += records.len();
        Ok(())
    }

    /// Brings everything to the disk, and writes the file anew if more than half of it is dead.
    pub(super) fn tidy(&mut self, vectors: &Vectors) -> Result<(), MeaningError> {
        let dead = self.records.saturating_sub(vectors.len());
        if dead >= DEAD_MIN && dead > vectors.len() {
            let mut living = Vec::new();
            for group in vectors.groups() {
                let passages: Vec<Passage> = vectors.passages(group).collect();
                if let Some((version, _)) = vectors.about(group) {
                    living.extend(records((group, version), &passages));
                }
            }
            self.write_anew(&living)?;
        }
        self.file.sync_data().map_err(|error| self.failed(error))
    }

    /// Writes a new file beside the old one and puts it in its place.
    fn write_anew(&mut self, records: &[Record]) -> Result<(), MeaningError> {
        let beside = self.path.with_extension("new");
        let mut bytes = self.head();
        for record in records {
            bytes.extend(encode(record, self.dimensions));
        }
        let written = (|| {
            let mut file = File::create(&beside)?;
            file.write_all(&bytes)?;
            file.sync_all()?;
            fs::rename(&beside, &self.path)?;
            OpenOptions::new().read(true).write(true).open(&self.path)
        })();
        self.file = written.map_err(|error| self.failed(error))?;
        (self.bytes, self.records) = (bytes.len() as u64, records.len());
        Ok(())
    }

    fn head(&self) -> Vec<u8> {
        let mut head = MAGIC.to_vec();
        head.extend(self.fingerprint.to_le_bytes());
        head.extend((self.dimensions as u64).to_le_bytes());
        head
    }

    fn record_bytes(&self) -> usize {
        FIXED_BYTES + self.dimensions
    }
}

fn remove_others(folder: &Path, ours: &Path) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let is_of_vectors =
            path.extension().is_some_and(|ending| ending == ENDING || ending == "new");
        if is_of_vectors && path != ours {
            fs::remove_file(&path)?;
        }
    }
    Ok(())
}

fn records((group, version): (u64, u64), passages: &[Passage]) -> Vec<Record> {
    let size = u32::try_from(passages.len()).unwrap_or(u32::MAX);
    let record = |(place, passage): (u32, &Passage)| Record::Passage {
        group,
        version,
        place,
        size,
        passage: passage.clone(),
    };
    (0..size).zip(passages).map(record).collect()
}

fn apply(vectors: &mut Vectors, record: &Record) {
    match record {
        Record::Gone { group } => {
            vectors.remove(*group);
        }
        Record::Passage { group, version, place, size, passage } => {
            if *place == 0 {
                vectors.begin(*group, *version, *size as usize);
            }
            vectors.add(*group, passage);
        }
    }
}

/// The kinds of records.
const GONE: u32 = 0;
/// See [`GONE`].
const PUBLIC: u32 = 1;
/// See [`GONE`].
const AGENTS: u32 = 2;

fn encode(record: &Record, dimensions: usize) -> Vec<u8> {
    let mut bytes = vec![0; 8];
    match record {
        Record::Gone { group } => {
            bytes.extend(GONE.to_le_bytes());
            bytes.resize(8 + 4 + 4 + 4 + 8, 0);
            bytes.extend(group.to_le_bytes());
        }
        Record::Passage { group, version, place, size, passage } => {
            let kind = match passage.audience {
                Audience::Public => PUBLIC,
                Audience::Agents => AGENTS,
            };
            for number in [kind, *place, *size] {
                bytes.extend(number.to_le_bytes());
            }
            for number in [passage.key, *group, *version, passage.text] {
                bytes.extend(number.to_le_bytes());
            }
            bytes.extend(passage.vector.scale.to_le_bytes());
            bytes.extend(passage.vector.numbers.iter().map(|number| number.cast_unsigned()));
        }
    }
    bytes.resize(FIXED_BYTES + dimensions, 0);
    let sum = Checksum::of(bytes.get(8..).unwrap_or_default()).to_le_bytes();
    for (place, byte) in bytes.iter_mut().zip(sum) {
        *place = byte;
    }
    bytes
}

/// A record whose checksum is right.
fn decode(bytes: &[u8]) -> Option<Record> {
    let (sum, rest) = bytes.split_first_chunk()?;
    if u64::from_le_bytes(*sum) != Checksum::of(rest) {
        return None;
    }
    let (numbers, rest) = rest.split_first_chunk::<12>()?;
    let mut numbers = numbers.as_chunks().0.iter().copied().map(u32::from_le_bytes);
    let (kind, place, size) = (numbers.next()?, numbers.next()?, numbers.next()?);
    let (hashes, rest) = rest.split_first_chunk::<32>()?;
    let mut hashes = hashes.as_chunks().0.iter().copied().map(u64::from_le_bytes);
    let (key, group) = (hashes.next()?, hashes.next()?);
    let (version, text) = (hashes.next()?, hashes.next()?);
    let (scale, rest) = rest.split_first_chunk()?;
    let audience = match kind {
        GONE => return Some(Record::Gone { group }),
        PUBLIC => Audience::Public,
        AGENTS => Audience::Agents,
        _ => return None,
    };
    let numbers = rest.iter().map(|byte| byte.cast_signed()).collect();
    let vector = Short { scale: f32::from_le_bytes(*scale), numbers };
    let passage = Passage { audience, key, text, vector };
    Some(Record::Passage { group, version, place, size, passage })
}
