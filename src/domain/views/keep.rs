//! Keeping views: saving, changing, putting in order and removing them.

use super::view::{NAME_CHARS_MAX, SavedView, VIEWS_MAX, ViewError, WORDS_CHARS_MAX, Whose};
use crate::domain::Desk;
use crate::domain::ids::ViewId;
use crate::domain::people::Person;
use crate::domain::permissions::{Action, require};
use crate::domain::tickets::search_language::read;
use crate::store::{Page, StoreError, Transaction};

/// What a view is called and looks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// The name.
    pub name: String,
    /// The search.
    pub words: String,
}

/// Where a view goes among the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// One place up.
    Up,
    /// One place down.
    Down,
}

impl Step {
    /// The step of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Step> {
        match name {
            "up" => Some(Step::Up),
            "down" => Some(Step::Down),
            _ => None,
        }
    }
}

/// Saves a search as a view, after those that the same people see.
///
/// # Errors
/// When name or search cannot be, there are too many, or the person may not do it.
pub fn save(
    desk: &Desk,
    by: &Person,
    typed: &Typed,
    whose: &Whose,
) -> Result<SavedView, ViewError> {
    whose.require_change(by)?;
    if let Whose::Department { name } = whose
        && desk.policies().department(name).is_none()
    {
        return Err(ViewError::NoSuchDepartment);
    }
    let typed = checked(typed)?;
    let id = ViewId::random()?;
    desk.store.transaction(|tx| {
        let others = of(tx, whose)?;
        if others.len() >= VIEWS_MAX {
            return Err(ViewError::TooMany);
        }
        let place = others.last().map_or(0, |last| last.place + 1);
        let Typed { name, words } = typed.clone();
        let view = SavedView {
            id: id.clone(),
            name,
            words,
            whose: whose.clone(),
            place,
            made_by: by.id.clone(),
        };
        tx.put(&view)?;
        Ok(view)
    })
}

/// Gives a view another name or search.
///
/// # Errors
/// When there is no such view, name or search cannot be, or the person may not do it.
pub fn change(desk: &Desk, by: &Person, id: &ViewId, typed: &Typed) -> Result<(), ViewError> {
    let typed = checked(typed)?;
    desk.store.transaction(|tx| {
        let view = changeable(tx, by, id)?;
        let Typed { name, words } = typed.clone();
        Ok(tx.put(&SavedView { name, words, ..view })?)
    })
}

/// Puts a view one place up or down; the first and the last stay where they are.
///
/// # Errors
/// When there is no such view, or the person may not do it.
pub fn move_view(desk: &Desk, by: &Person, id: &ViewId, step: Step) -> Result<(), ViewError> {
    desk.store.transaction(|tx| {
        let view = changeable(tx, by, id)?;
        let mut all = of(tx, &view.whose)?;
        let at = all.iter().position(|one| one.id == *id).ok_or(ViewError::NotFound)?;
        let other = match step {
            Step::Up => at.saturating_sub(1),
            Step::Down => (at + 1).min(all.len() - 1),
        };
        all.swap(at, other);
        let placed = all.iter().zip(0_u32..).filter(|(view, place)| view.place != *place);
        for (view, place) in placed {
            tx.put(&SavedView { place, ..view.clone() })?;
        }
        Ok(())
    })
}

/// Removes a view. The tickets in it stay as they are.
///
/// # Errors
/// When there is no such view, or the person may not do it.
pub fn remove(desk: &Desk, by: &Person, id: &ViewId) -> Result<(), ViewError> {
    desk.store.transaction(|tx| {
        let view = changeable(tx, by, id)?;
        Ok(tx.delete::<SavedView>(view.id.as_str())?)
    })
}

/// The views that somebody sees: everybody's, then those of their departments, then their own.
///
/// # Errors
/// When the person may not work on tickets.
pub fn views(desk: &Desk, person: &Person) -> Result<Vec<SavedView>, ViewError> {
    require(person, Action::WorkOnTickets)?;
    let departments = desk.policies();
    let departments = departments.departments.iter().map(|department| &department.name);
    let departments = departments.filter(|name| person.works_in(name));
    let departments = departments.map(|name| Whose::Department { name: name.clone() });
    let own = Whose::Own { id: person.id.clone() };
    let mut views = Vec::new();
    for whose in [Whose::Everybody].into_iter().chain(departments).chain([own]) {
        let page = Page::prefix(whose.prefix()).limit(VIEWS_MAX);
        views.extend(desk.store.by_index::<SavedView>(SavedView::BY_WHOSE, &page)?);
    }
    Ok(views)
}

/// The views of the same people, in their order.
fn of(tx: &Transaction<'_>, whose: &Whose) -> Result<Vec<SavedView>, StoreError> {
    let page = Page::prefix(whose.prefix()).limit(VIEWS_MAX);
    tx.by_index::<SavedView>(SavedView::BY_WHOSE, &page)
}

/// A view that somebody may change.
fn changeable(tx: &Transaction<'_>, by: &Person, id: &ViewId) -> Result<SavedView, ViewError> {
    let view = tx.get::<SavedView>(id.as_str())?.ok_or(ViewError::NotFound)?;
    view.whose.require_change(by)?;
    Ok(view)
}

/// Name and search in the form in which they are kept.
fn checked(typed: &Typed) -> Result<Typed, ViewError> {
    let name = typed.name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() || name.chars().count() > NAME_CHARS_MAX {
        return Err(ViewError::Name);
    }
    let words = read(&typed.words).expression.to_string();
    if words.is_empty() || words.chars().count() > WORDS_CHARS_MAX {
        return Err(ViewError::Words);
    }
    Ok(Typed { name, words })
}
