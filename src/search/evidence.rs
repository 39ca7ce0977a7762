//! What the desk has learnt: how strongly a word of customers speaks for a group, by its stem.
//! It ranks and is never shown. How it is learnt is not known here.

use std::collections::HashMap;
use std::sync::Arc;

use super::document::Scope;
use super::index::SearchIndex;
use super::reading::Snapshot;
use super::schema::stable_hash;
use super::visibility::Visibility;

/// A word that speaks for more groups than this tells none of them apart.
const GROUPS_MAX: usize = 32;
/// More words than customers of one product have; the weakest are left out.
const STEMS_MAX: usize = 50_000;

/// One thing that was learnt.
#[derive(Clone, Debug, PartialEq)]
pub struct Learned {
    /// The stem of a word.
    pub stem: String,
    /// The group that it speaks for.
    pub group: String,
    /// Who may see the group: for others the word speaks for nothing.
    pub scope: Scope,
    /// How strongly, from 0 to 1.
    pub strength: f32,
}

/// Groups by the hash of their names, strongest first.
type Groups = Vec<(u64, f32)>;

/// All that was learnt, by stem, for each audience apart.
#[derive(Debug, Default)]
pub struct Evidence {
    public: HashMap<String, Groups>,
    agents: HashMap<String, Groups>,
}

impl Evidence {
    /// Puts together what was learnt; of what is too much, the strongest.
    #[must_use]
    pub fn new(learned: impl IntoIterator<Item = Learned>) -> Evidence {
        let mut evidence = Evidence::default();
        for Learned { stem, group, scope, strength } in learned {
            let by_stem = match scope {
                Scope::Public => &mut evidence.public,
                Scope::Agents => &mut evidence.agents,
            };
            if strength > 0.0 {
                let strength = strength.min(1.0);
                by_stem.entry(stem).or_default().push((stable_hash(&group), strength));
            }
        }
        for by_stem in [&mut evidence.public, &mut evidence.agents] {
            for groups in by_stem.values_mut() {
                groups.sort_unstable_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
                groups.truncate(GROUPS_MAX);
                groups.shrink_to_fit();
            }
            keep_strongest(by_stem);
        }
        evidence
    }

    /// What a stem speaks for among the groups of one audience, strongest first.
    #[must_use]
    pub fn of(&self, stem: &str, scope: Scope) -> &[(u64, f32)] {
        let by_stem = match scope {
            Scope::Public => &self.public,
            Scope::Agents => &self.agents,
        };
        by_stem.get(stem).map(Vec::as_slice).unwrap_or_default()
    }

    /// How many stems speak for something, over both audiences.
    #[must_use]
    pub fn len(&self) -> usize {
        self.public.len() + self.agents.len()
    }

    /// Whether nothing was learnt.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.public.is_empty() && self.agents.is_empty()
    }
}

fn keep_strongest(by_stem: &mut HashMap<String, Groups>) {
    if by_stem.len() <= STEMS_MAX {
        return;
    }
    let strongest = |groups: &Groups| groups.first().map_or(0.0, |(_, strength)| *strength);
    let mut strengths: Vec<f32> = by_stem.values().map(strongest).collect();
    strengths.sort_unstable_by(|a, b| b.total_cmp(a));
    let least = strengths.get(STEMS_MAX).copied().unwrap_or(0.0);
    by_stem.retain(|_, groups| strongest(groups) > least);
}

/// The words that stand in public documents, as they were when it was taken.
pub struct PublicWords(Arc<Snapshot>);

impl PublicWords {
    /// Whether a word with this stem does. What cannot be read holds nothing.
    #[must_use]
    pub fn hold(&self, stem: &str) -> bool {
        self.0.seen_by(Visibility::public()).has_stem(stem).unwrap_or(false)
    }
}

impl SearchIndex {
    /// The words that everybody may know.
    #[must_use]
    pub fn public_words(&self) -> PublicWords {
        PublicWords(self.core().snapshot())
    }
}
