//! “Next”: the most urgent ticket that is this agent's to take.

use actix_web::web;

use crate::domain::tickets::next::{Next, take_next};
use crate::urls;
use crate::web::forms::SentForm;
use crate::web::respond::{Answer, see_other};
use crate::web::site::Site;
use crate::web::visitor::AgentVisitor;

/// Why there is no next ticket, in the address of the queue: the agent has enough.
pub(super) const FULL: &str = "full";
/// Nobody waits whom the agent could help.
pub(super) const NOTHING: &str = "nothing";

/// `POST /desk/next`
///
/// # Errors
/// When the form is not of this session, or the store fails.
pub async fn take(
    site: web::Data<Site>,
    AgentVisitor(visitor, agent): AgentVisitor,
    form: SentForm,
) -> Answer {
    form.require_token(&visitor)?;
    let desk = site.desk.clone();
    let next = web::block(move || take_next(&desk, &agent)).await??;
    Ok(see_other(&match next {
        Next::Ticket(number) => urls::desk_ticket(number),
        Next::Full { .. } => urls::desk_without_next(FULL),
        Next::Nothing => urls::desk_without_next(NOTHING),
    }))
}
