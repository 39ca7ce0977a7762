//! What can go wrong with a request, and the status it becomes. Pages for it are drawn by
//! `customer::error_view`; nothing else turns an error into a status.

use std::error::Error;

use actix_web::error::BlockingError;
use actix_web::http::StatusCode;
use actix_web::http::header::HeaderMap;
use actix_web::{HttpResponse, ResponseError};

use super::limits::TooOften;
use crate::domain::articles::incident::IncidentError;
use crate::domain::articles::rate::RateError;
use crate::domain::asking::past::PastError;
use crate::domain::asking::send::SendError;
use crate::domain::attachments::AttachError;
use crate::domain::customers::CustomerError;
use crate::domain::people::change_password::ChangePasswordError;
use crate::domain::people::invite::InviteError;
use crate::domain::people::manage::ManageError;
use crate::domain::people::passkey_sign_in::PasskeySignInError;
use crate::domain::people::passkeys::PasskeyError;
use crate::domain::people::reset::ResetError;
use crate::domain::people::second_factor::SecondFactorError;
use crate::domain::people::second_step::SecondStepError;
use crate::domain::people::sign_in::SignInError;
use crate::domain::people::sign_in_elsewhere::ElsewhereError;
use crate::domain::policies::edit::EditError;
use crate::domain::reports::report::ReportError;
use crate::domain::tickets::TicketError;
use crate::domain::views::ViewError;
use crate::search::SearchError;
use crate::store::StoreError;

/// Why a request was not answered with what was asked for.
#[derive(Debug, thiserror::Error)]
pub enum WebError {
    /// There is nothing at this address, for this reader.
    #[error("there is nothing at this address")]
    NotFound,
    /// Only signed-in people may see it.
    #[error("sign in first")]
    SignInFirst {
        /// Where to go on afterwards.
        next: String,
    },
    /// The account needs a second step at sign-in before anything else.
    #[error("set up the second step first")]
    SecondStepFirst,
    /// The account may not do it.
    #[error("this account may not do that")]
    Forbidden,
    /// Nothing here can be asked with this method.
    #[error("nothing here can be asked with this method")]
    Method,
    /// A form did not come from a page of this site, or of this session.
    #[error("the form did not come from a page of this session")]
    ForeignForm,
    /// What was sent cannot be read as a form.
    #[error("what was sent cannot be read as a form")]
    Unreadable,
    /// A form is larger than anything that is taken.
    #[error("the form is too large")]
    TooLarge,
    /// A form did not arrive in time.
    #[error("the form did not arrive in time")]
    TooSlow,
    /// Something was done too often.
    #[error("too often; again in {} s", .0.retry_after_seconds)]
    TooOften(TooOften),
    /// The thing does not stand where that can be done.
    #[error("that cannot be done now: {0}")]
    Conflict(String),
    /// The store takes nothing at the moment.
    #[error("the store takes nothing at the moment")]
    Unavailable(#[source] StoreError),
    /// The index cannot answer at the moment.
    #[error("the index cannot answer at the moment")]
    NoSearch(#[source] SearchError),
    /// A mistake in the program or the machine; the log says more.
    #[error("an internal error")]
    Internal,
}

impl WebError {
    /// Writes into the log what the server itself could not do. What a request did wrong is
    /// counted, and not written down.
    pub fn log(&self) {
        if self.status_code().is_server_error() {
            let cause = self.source().map(ToString::to_string).unwrap_or_default();
            tracing::error!(error = %self, cause, "a request could not be answered");
        }
    }

    /// Says in the head of an answer when to come back, if that is known.
    pub fn tell(&self, headers: &mut HeaderMap) {
        if let WebError::TooOften(too_often) = self {
            too_often.tell(headers);
        }
    }
}

impl ResponseError for WebError {
    fn status_code(&self) -> StatusCode {
        match self {
            WebError::NotFound => StatusCode::NOT_FOUND,
            WebError::SignInFirst { .. } | WebError::SecondStepFirst => StatusCode::SEE_OTHER,
            WebError::Forbidden | WebError::ForeignForm => StatusCode::FORBIDDEN,
            WebError::Method => StatusCode::METHOD_NOT_ALLOWED,
            WebError::Unreadable => StatusCode::BAD_REQUEST,
            WebError::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            WebError::TooSlow => StatusCode::REQUEST_TIMEOUT,
            WebError::TooOften(_) => StatusCode::TOO_MANY_REQUESTS,
            WebError::Conflict(_) => StatusCode::CONFLICT,
            WebError::Unavailable(_) | WebError::NoSearch(_) => StatusCode::SERVICE_UNAVAILABLE,
            WebError::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn error_response(&self) -> HttpResponse {
        HttpResponse::new(self.status_code())
    }
}

impl From<TooOften> for WebError {
    fn from(too_often: TooOften) -> WebError {
        WebError::TooOften(too_often)
    }
}

impl From<StoreError> for WebError {
    fn from(error: StoreError) -> WebError {
        WebError::Unavailable(error)
    }
}

impl From<SearchError> for WebError {
    fn from(error: SearchError) -> WebError {
        WebError::NoSearch(error)
    }
}

impl From<BlockingError> for WebError {
    fn from(error: BlockingError) -> WebError {
        tracing::error!(%error, "the work of a request was cut off");
        WebError::Internal
    }
}

impl From<TicketError> for WebError {
    fn from(error: TicketError) -> WebError {
        match error {
            TicketError::NotFound
            | TicketError::NoSuchArticle
            | TicketError::NoSuchCustomer
            | TicketError::NoSuchDepartment
            | TicketError::NoSuchDestination => WebError::NotFound,
            TicketError::NotAllowed(_) => WebError::Forbidden,
            TicketError::TooLong { .. } => WebError::TooLarge,
            TicketError::Store(error) => WebError::Unavailable(error),
            TicketError::Files(error) => error.into(),
            TicketError::Randomness(error) => {
                tracing::error!(%error, "no unguessable link can be made");
                WebError::Internal
            }
            TicketError::Empty
            | TicketError::ThreadFull
            | TicketError::MovedOn { .. }
            | TicketError::NoArticleLinked
            | TicketError::Tags
            | TicketError::NoSuchTag(_)
            | TicketError::TooManyFollowers
            | TicketError::SentOnOften
            | TicketError::OutOfOrder { .. }
            | TicketError::Solved
            | TicketError::TooMany
            | TicketError::OtherDepartment
            | TicketError::NotAhead
            | TicketError::GoesOn(_)
            | TicketError::Merge(_)
            | TicketError::Split(_)
            | TicketError::HandOver(_)
            | TicketError::Escalation(_)
            | TicketError::Move(_) => WebError::Conflict(error.to_string()),
        }
    }
}

impl From<AttachError> for WebError {
    fn from(error: AttachError) -> WebError {
        match error {
            AttachError::Store(error) => WebError::Unavailable(error),
            AttachError::TooLarge { .. } | AttachError::TicketFull { .. } => WebError::TooLarge,
            AttachError::Files(error) => {
                tracing::error!(%error, cause = ?error.source(), "a file cannot be kept");
                WebError::Internal
            }
            AttachError::Randomness(error) => {
                tracing::error!(%error, "no file can be held");
                WebError::Internal
            }
            AttachError::Empty
            | AttachError::TooMany { .. }
            | AttachError::Gone
            | AttachError::TooManyHeld
            | AttachError::Picture(_) => WebError::Conflict(error.to_string()),
        }
    }
}

impl From<CustomerError> for WebError {
    fn from(error: CustomerError) -> WebError {
        match error {
            CustomerError::NotFound | CustomerError::NotValid => WebError::NotFound,
            CustomerError::NotAllowed(_) => WebError::Forbidden,
            CustomerError::Store(error) => WebError::Unavailable(error),
            CustomerError::Randomness(error) => {
                tracing::error!(%error, "nothing unguessable can be made");
                WebError::Internal
            }
            CustomerError::Name
            | CustomerError::Notes
            | CustomerError::Nothing
            | CustomerError::Email
            | CustomerError::SameAddress
            | CustomerError::AddressTaken { .. }
            | CustomerError::TooManyAddresses
            | CustomerError::NoSuchTier
            | CustomerError::Same
            | CustomerError::TooManyTickets => WebError::Conflict(error.to_string()),
        }
    }
}

impl From<ViewError> for WebError {
    fn from(error: ViewError) -> WebError {
        match error {
            ViewError::NotFound => WebError::NotFound,
            ViewError::NotAllowed(_) => WebError::Forbidden,
            ViewError::Store(error) => WebError::Unavailable(error),
            ViewError::Search(error) => WebError::NoSearch(error),
            ViewError::Team(error) => error.into(),
            ViewError::Randomness(error) => {
                tracing::error!(%error, "nothing unguessable can be made");
                WebError::Internal
            }
            ViewError::Name
            | ViewError::Words
            | ViewError::TooMany
            | ViewError::NoSuchDepartment => WebError::Conflict(error.to_string()),
        }
    }
}

impl From<SendError> for WebError {
    fn from(error: SendError) -> WebError {
        match error {
            SendError::Ticket(error) => error.into(),
            SendError::Store(error) => WebError::Unavailable(error),
            SendError::Email | SendError::Name => WebError::Conflict(error.to_string()),
        }
    }
}

impl From<RateError> for WebError {
    fn from(error: RateError) -> WebError {
        match error {
            RateError::NotFound => WebError::NotFound,
            RateError::Store(error) => WebError::Unavailable(error),
        }
    }
}

impl From<IncidentError> for WebError {
    fn from(error: IncidentError) -> WebError {
        match error {
            IncidentError::NotAllowed(_) => WebError::Forbidden,
            IncidentError::Store(error) => WebError::Unavailable(error),
            IncidentError::NoText
            | IncidentError::TextTooLong
            | IncidentError::NoSuchArticle
            | IncidentError::Lasts => WebError::Conflict(error.to_string()),
        }
    }
}

impl From<EditError> for WebError {
    fn from(error: EditError) -> WebError {
        match error {
            EditError::NotAllowed(_) => WebError::Forbidden,
            EditError::TooLong => WebError::TooLarge,
            EditError::Store(error) => WebError::Unavailable(error),
            EditError::Randomness(error) => {
                tracing::error!(%error, "no file can be written aside");
                WebError::Internal
            }
            other => WebError::Conflict(other.to_string()),
        }
    }
}

impl From<InviteError> for WebError {
    fn from(error: InviteError) -> WebError {
        match error {
            InviteError::NotValid => WebError::NotFound,
            InviteError::NotAllowed(_) => WebError::Forbidden,
            InviteError::Store(error) => WebError::Unavailable(error),
            InviteError::Randomness(error) => {
                tracing::error!(%error, "no invitation can be made");
                WebError::Internal
            }
            InviteError::EmailTaken
            | InviteError::Name
            | InviteError::NoRole
            | InviteError::Password(_) => WebError::Conflict(error.to_string()),
        }
    }
}

impl From<ManageError> for WebError {
    fn from(error: ManageError) -> WebError {
        match error {
            ManageError::NotFound => WebError::NotFound,
            ManageError::NotAllowed(_) => WebError::Forbidden,
            ManageError::LastAdmin | ManageError::NoRole | ManageError::Work => {
                WebError::Conflict(error.to_string())
            }
            ManageError::Store(error) => WebError::Unavailable(error),
        }
    }
}

impl From<ChangePasswordError> for WebError {
    fn from(error: ChangePasswordError) -> WebError {
        match error {
            ChangePasswordError::NotRight => WebError::Forbidden,
            ChangePasswordError::Password(error) => WebError::Conflict(error.to_string()),
            ChangePasswordError::Store(error) => WebError::Unavailable(error),
        }
    }
}

impl From<ResetError> for WebError {
    fn from(error: ResetError) -> WebError {
        match error {
            ResetError::NotValid => WebError::NotFound,
            ResetError::Manage(error) => error.into(),
            ResetError::Password(error) => WebError::Conflict(error.to_string()),
            ResetError::Store(error) => WebError::Unavailable(error),
            ResetError::Randomness(error) => {
                tracing::error!(%error, "no link for a new password can be made");
                WebError::Internal
            }
        }
    }
}

impl From<SecondFactorError> for WebError {
    fn from(error: SecondFactorError) -> WebError {
        match error {
            SecondFactorError::Manage(error) => error.into(),
            SecondFactorError::Store(error) => WebError::Unavailable(error),
            SecondFactorError::Password | SecondFactorError::Code => WebError::Forbidden,
            SecondFactorError::MovedOn => WebError::Conflict(error.to_string()),
            SecondFactorError::Randomness(error) => {
                tracing::error!(%error, "no key for a second step can be made");
                WebError::Internal
            }
        }
    }
}

impl From<PastError> for WebError {
    fn from(error: PastError) -> WebError {
        match error {
            PastError::Search(error) => error.into(),
            PastError::Team(error) => error.into(),
            PastError::Store(error) => error.into(),
        }
    }
}

impl From<ReportError> for WebError {
    fn from(error: ReportError) -> WebError {
        match error {
            ReportError::NotAllowed(_) => WebError::Forbidden,
            ReportError::Store(error) => error.into(),
        }
    }
}

impl From<PasskeyError> for WebError {
    fn from(error: PasskeyError) -> WebError {
        match error {
            PasskeyError::NotOffered => WebError::NotFound,
            PasskeyError::NotConfirmed => WebError::Forbidden,
            PasskeyError::Store(error) => WebError::Unavailable(error),
            error => WebError::Conflict(error.to_string()),
        }
    }
}

impl From<PasskeySignInError> for WebError {
    fn from(error: PasskeySignInError) -> WebError {
        match error {
            PasskeySignInError::NotOffered => WebError::NotFound,
            PasskeySignInError::Store(error) => WebError::Unavailable(error),
            error => {
                tracing::error!(%error, "nobody could be signed in with a passkey");
                WebError::Internal
            }
        }
    }
}

impl From<ElsewhereError> for WebError {
    fn from(error: ElsewhereError) -> WebError {
        match error {
            ElsewhereError::NotOffered => WebError::NotFound,
            ElsewhereError::Store(error) => WebError::Unavailable(error),
            ElsewhereError::Session(error) => SignInError::Session(error).into(),
            ElsewhereError::SecondStep(error) => SignInError::SecondStep(error).into(),
            error => {
                tracing::error!(%error, "nobody could be signed in from elsewhere");
                WebError::Internal
            }
        }
    }
}

impl From<SignInError> for WebError {
    fn from(error: SignInError) -> WebError {
        match error {
            SignInError::NotRight => WebError::Forbidden,
            SignInError::Store(error) | SignInError::SecondStep(SecondStepError::Store(error)) => {
                WebError::Unavailable(error)
            }
            SignInError::SecondStep(error) => {
                tracing::error!(%error, "no second step can be begun");
                WebError::Internal
            }
            SignInError::Session(error) => {
                tracing::error!(%error, "no session can be begun");
                WebError::Internal
            }
        }
    }
}
