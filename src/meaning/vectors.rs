//! The vectors in memory: one flat array for everybody and one for those who work here, looked
//! through from end to end. At the size of a help desk that takes a few milliseconds, so there
//! is no approximate index that could miss something.

use std::collections::HashMap;

use super::handle::Audience;

/// What is near to a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Near {
    /// The key that its vector was kept under.
    pub key: u64,
    /// The group that it belongs to.
    pub group: u64,
    /// The cosine of the angle between both: 1 for the same, about 0 for what has nothing to do
    /// with it.
    pub cosine: f32,
}

/// A vector in whole numbers of eight bits: a quarter of the memory, and what is lost changes
/// cosines by three thousandths at most.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Short {
    /// What the numbers are multiplied by.
    pub(super) scale: f32,
    pub(super) numbers: Box<[i8]>,
}

impl Short {
    pub(super) fn of(vector: &[f32]) -> Short {
        let most = vector.iter().copied().map(f32::abs).fold(f32::MIN_POSITIVE, f32::max);
        let scale = most / f32::from(i8::MAX);
        // `as` keeps to the range of the type.
        let numbers = vector.iter().map(|number| (number / scale).round() as i8).collect();
        Short { scale, numbers }
    }
}

/// A vector and what it belongs to.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Passage {
    pub(super) audience: Audience,
    pub(super) key: u64,
    /// A checksum of the text.
    pub(super) text: u64,
    pub(super) vector: Short,
}

/// What is known of a group of passages: an article or a ticket.
struct Group {
    version: u64,
    /// How many passages it has.
    size: usize,
    passages: Vec<Place>,
}

/// Where a passage is: its audience and key.
type Place = (Audience, u64);

/// All vectors.
pub(super) struct Vectors {
    dimensions: usize,
    public: Shelf,
    agents: Shelf,
    groups: HashMap<u64, Group>,
}

/// The vectors of one audience; the same place in each list is the same passage.
#[derive(Default)]
struct Shelf {
    places: HashMap<u64, usize>,
    keys: Vec<u64>,
    groups: Vec<u64>,
    texts: Vec<u64>,
    scales: Vec<f32>,
    numbers: Vec<i8>,
}

impl Vectors {
    /// None yet, of vectors with so many numbers.
    pub(super) fn new(dimensions: usize) -> Vectors {
        let (public, agents) = (Shelf::default(), Shelf::default());
        Vectors { dimensions, public, agents, groups: HashMap::new() }
    }

    fn shelf(&mut self, audience: Audience) -> &mut Shelf {
        match audience {
            Audience::Public => &mut self.public,
            Audience::Agents => &mut self.agents,
        }
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.public.keys.len() + self.agents.keys.len()
    }

    /// The groups.
    pub(super) fn groups(&self) -> Vec<u64> {
        self.groups.keys().copied().collect()
    }

    /// Whether a group is there in this version, with all its passages.
    pub(super) fn is_current(&self, group: u64, version: u64) -> bool {
        self.groups
            .get(&group)
            .is_some_and(|known| known.version == version && known.passages.len() == known.size)
    }

    /// Forgets what there was of a group, and expects so many passages of this version.
    pub(super) fn begin(&mut self, group: u64, version: u64, size: usize) {
        self.remove(group);
        self.groups.insert(group, Group { version, size, passages: Vec::with_capacity(size) });
    }

    /// Adds a passage to a group that was begun.
    pub(super) fn add(&mut self, group: u64, passage: &Passage) {
        let dimensions = self.dimensions;
        let Some(known) = self.groups.get_mut(&group) else { return };
        if passage.vector.numbers.len() != dimensions {
            return;
        }
        known.passages.push((passage.audience, passage.key));
        self.shelf(passage.audience).put(group, passage, dimensions);
    }

    /// Forgets a group; whether there was one.
    pub(super) fn remove(&mut self, group: u64) -> bool {
        let Some(known) = self.groups.remove(&group) else { return false };
        let dimensions = self.dimensions;
        for (audience, key) in known.passages {
            self.shelf(audience).remove(key, dimensions);
        }
        true
    }

    /// The vector of a text of a group, so that what did not change need not be read again.
    pub(super) fn of_text(&self, group: u64, text: u64) -> Option<Short> {
        self.passages(group).find(|passage| passage.text == text).map(|passage| passage.vector)
    }

    /// A group's version and size.
    pub(super) fn about(&self, group: u64) -> Option<(u64, usize)> {
        self.groups.get(&group).map(|known| (known.version, known.size))
    }

    /// The passages of a group.
    pub(super) fn passages(&self, group: u64) -> impl Iterator<Item = Passage> {
        let places = self.groups.get(&group).map(|known| known.passages.as_slice());
        places.unwrap_or_default().iter().filter_map(|(audience, key)| {
            let shelf = match audience {
                Audience::Public => &self.public,
                Audience::Agents => &self.agents,
            };
            shelf.passage(*audience, *key, self.dimensions)
        })
    }

    /// The `most` nearest that the audience may see, nearest first. What only agents may see is
    /// not even looked at for others.
    pub(super) fn nearest(&self, to: &[f32], audience: Audience, most: usize) -> Vec<Near> {
        let asked = Short::of(to);
        let mut found = self.public.cosines(&asked, self.dimensions);
        if audience == Audience::Agents {
            found.extend(self.agents.cosines(&asked, self.dimensions));
        }
        let order = |a: &Near, b: &Near| b.cosine.total_cmp(&a.cosine).then(a.key.cmp(&b.key));
        if found.len() > most {
            found.select_nth_unstable_by(most, order);
            found.truncate(most);
        }
        found.sort_unstable_by(order);
        found
    }
}

impl Shelf {
    fn put(&mut self, group: u64, passage: &Passage, dimensions: usize) {
        self.remove(passage.key, dimensions);
        self.places.insert(passage.key, self.keys.len());
        self.keys.push(passage.key);
        self.groups.push(group);
        self.texts.push(passage.text);
        self.scales.push(passage.vector.scale);
        self.numbers.extend_from_slice(&passage.vector.numbers);
    }

    /// The last one takes the place of what goes.
    fn remove(&mut self, key: u64, dimensions: usize) {
        let Some(place) = self.places.remove(&key) else { return };
        let Some(last) = self.keys.len().checked_sub(1) else { return };
        self.keys.swap_remove(place);
        self.groups.swap_remove(place);
        self.texts.swap_remove(place);
        self.scales.swap_remove(place);
        self.numbers.copy_within(last * dimensions.., place * dimensions);
        self.numbers.truncate(last * dimensions);
        if let Some(moved) = self.keys.get(place) {
            self.places.insert(*moved, place);
        }
    }

    fn passage(&self, audience: Audience, key: u64, dimensions: usize) -> Option<Passage> {
        let place = *self.places.get(&key)?;
        let numbers = self.numbers.get(place * dimensions..(place + 1) * dimensions)?;
        let vector = Short { scale: *self.scales.get(place)?, numbers: numbers.into() };
        Some(Passage { audience, key, text: *self.texts.get(place)?, vector })
    }

    fn cosines(&self, asked: &Short, dimensions: usize) -> Vec<Near> {
        let rows = self.numbers.chunks_exact(dimensions.max(1));
        let rows = rows.zip(&self.keys).zip(&self.groups).zip(&self.scales);
        rows.map(|(((row, key), group), scale)| Near {
            key: *key,
            group: *group,
            cosine: product(row, &asked.numbers) as f32 * scale * asked.scale,
        })
        .collect()
    }
}

/// Two products of whole numbers of eight bits fit many times into one of 32.
fn product(a: &[i8], b: &[i8]) -> i32 {
    a.iter().zip(b).map(|(a, b)| i32::from(i16::from(*a) * i16::from(*b))).sum()
}
