# The words of the interface in English. $shown is a number as the language writes it;
# $count is the same number, for the plural form.

## The frame of every page

skip = Skip to content
nav-site = Site
ask-a-person = Ask a person
a-person-reads = A person reads every question.
desk = Desk
sign-in = Sign in
sign-out = Sign out
language = Language
keys-switch = Search with the key:
search = Search
help = Help
to-home = Home page
pages = Pages
previous = Previous
next = Next
page-of = Page { $page } of { $pages }
breadcrumb = Where you are
contents = Contents
article = Article
copy = Copy
copied = Copied
optional = (optional)
send = Send
yes = Yes
no = No
close = Close
email = Email address
loading = Loading…
list-comma = {", "}
quoted = “{ $words }”
percent = { $number }%
just-now = just now
error-summary = There is a problem
error-title = Error: { $title }
need-help = Need help?
not-here = Not here?

## The first page and the sections

home-title = Help
home-question = What do you need help with?
home-description = Answers, and people who answer, at { $site }.
home-search-hint = { $count ->
    [one] Search { $shown } answer
   *[other] Search { $shown } answers
}
home-key-hint = , or press
home-empty = There are no articles yet. A person reads every question.
home-other-language = There are no articles in your language yet. These are in { $language }.
answers-unit = { $count ->
    [one] answer
   *[other] answers
}
answered-most = Answered most this week
reply-usually = Usually a reply within { $time }.

## Articles

draft = A draft. Only editors see it.
agents-only = For agents. Customers cannot see this.
on-this-page = On this page
feedback-question = Did this answer your question?
feedback-thanks = Thank you
feedback-sorry = Then a person can help
back-to = Back to
ask-instead = Ask a person instead
neighbours = Previous and next
also-in = Also in:
kept-by = Looked after by
checked-again = To be checked again by
alert-note = Note
alert-tip = Tip
alert-important = Important
alert-warning = Warning
alert-caution = Caution
footnotes = Footnotes
footnote-back = Back to the text
table = Table
task-done = Done
task-open = Not done

## Pages in other languages

only-in = Only in { $language }
untranslated-title = This page is not in { $language } yet
untranslated-text = You can read it here:
not-translated = not translated

## Searching

suggestions = Suggested answers
suggestions-none = No suggestions
suggestions-count = { $count ->
    [one] { $shown } suggestion
   *[other] { $shown } suggestions
}
results-heading = { $count ->
    [one] { $shown } answer for “{ $words }”
   *[other] { $shown } answers for “{ $words }”
}
no-results = Nothing was found for “{ $words }”
no-results-hint = Try fewer or other words.
no-results-ask = Ask with these words
none-of-these = None of these?
nearest-sections = Sections that may help
showing-results-for = Showing results for
search-instead-for = Search instead for
solved-ticket = Solved ticket

## Asking

ask-title = Ask a person
ask-question = What went wrong, or what are you trying to do?
ask-question-hint = One or two sentences are enough.
ask-email = Your email address
ask-email-hint = So that we know whom we are answering. You read the reply on the page of your question.
ask-name = Your name
send-to-a-person = Send to a person
answers = Answers
answers-heading = These may answer it now
answers-hint = If not, carry on. A person reads every question.
this-solved-it = This solved it
did-not-help = This did not help
read-whole = Read the whole answer
ask-not-sent-yet = Your question is not sent yet. If none of these answers it, send it.
ask-solved = Good. Nothing was sent.
ask-solved-flash = Noted: the answer solved it.
ask-solved-hint = It helps us to know which answers work.
ask-after-all = Ask a person after all
error-email = Write an email address such as name@example.com, or leave it empty
error-name = Write a name of 1 to 100 characters
error-question-empty = Write your question
error-text-long = { $count ->
    [one] Write at most { $shown } character
   *[other] Write at most { $shown } characters
}
error-text-empty = Write something first
error-too-often = { $count ->
    [one] This was sent too often from your address. It is still here: send it again in { $shown } minute.
   *[other] This was sent too often from your address. It is still here: send it again in { $shown } minutes.
}
error-not-stored = Your question could not be stored just now. It is still here: send it again in a minute.

## A customer's own question

you = You
an-agent = Support
asked = Asked
status-waiting-for-us = Waiting for us
status-waiting-for-you = Waiting for you
receipt = We have your question
receipt-number = Its number is
receipt-next = A person reads it and replies on this page.
wait = Your place in line
wait-next = You are next.
wait-before = { $count ->
    [one] { $shown } question is answered before yours.
   *[other] { $shown } questions are answered before yours.
}
wait-far = { $count ->
    [one] More than { $shown } question is answered before yours.
   *[other] More than { $shown } questions are answered before yours.
}
wait-likely = An answer is likely by { $half }. Nine of ten people at this place have it by { $most }.
wait-likely-from = { $count ->
    [one] Reckoned from { $shown } answer of the last four weeks to people who stood here.
   *[other] Reckoned from { $shown } answers of the last four weeks to people who stood here.
}
wait-promised = We promise an answer by { $time }.
wait-too-few = Too few people have stood here lately to say how long it takes.
wait-worse = It takes longer than we said. We told you { $before }; now nine of ten people at your place have an answer by { $time }.
wait-missed = We told you { $time }, and that has passed. You have not been forgotten: you are still in line.
wait-told = Told the customer: an answer by { $time }
receipt-keep = Keep this link to come back:
receipt-device = On this device it is also under
answers-meanwhile = These may answer it now
your-reply = Write back
reply-reopens = Writing back opens the question again.
this-is-solved = This is solved
solved-by-you = You said that this is solved.
solved-by-us = This question is solved.
reopen = Reopen
error-reply-empty = Write a reply first
error-thread-full = This conversation is full. Ask a new question

## Files

attach = Attach files
attach-hint = { $count ->
    [one] { $shown } file of at most { $size }. Hidden data of pictures, such as where they were taken, are removed.
   *[other] Up to { $shown } files of at most { $size } each. Hidden data of pictures, such as where they were taken, are removed.
}
attach-held = Chosen already. Take the tick away to leave a file out.
files = Files
size-kb = { $number } kB
size-mb = { $number } MB
error-file-large = “{ $name }” is larger than { $size }. It was left out
error-file-large-any = A file may have at most { $size }
error-file-empty = “{ $name }” is empty. It was left out
error-files-many = { $count ->
    [one] Attach at most { $shown } file
   *[other] Attach at most { $shown } files
}
error-files-full = All files of this conversation together may have at most { $size }. Leave files out
error-file-gone = A file was chosen more than an hour ago and is gone. Choose it again
error-file-no-room = The files could not be stored just now. What you wrote is still here: send it without files, or try again later
error-file-pixels = “{ $name }” has more than { $number } million pixels. Make the picture smaller, or send it in a ZIP file
error-file-damaged = “{ $name }” is a picture that cannot be read. To send it as it is, put it into a ZIP file
error-files-too-often = { $count ->
    [one] Too many files were sent from your address. Send more in { $shown } minute, or go on without them
   *[other] Too many files were sent from your address. Send more in { $shown } minutes, or go on without them
}

## My questions

my-questions = My questions
my-questions-hint = The questions that you asked, or opened by their link, on this device. The newest is first.
my-questions-none = No question was asked on this device yet.
my-questions-none-hint = When you ask a person, the question appears here. If you have the link of a question, open it once, and it appears here too.
my-questions-forget = Forget on this device
my-questions-forget-hint = The questions stay; only this device no longer lists them. Keep their links if you need them.
last-change = Last change

## Service standards

standards = Service standards
standards-description = What you can expect when you ask at { $site }, and how it went lately.
standards-promise = What you can expect
promise-person = A person reads every question.
promise-order = Questions are taken in one order, the same for everybody: what was promised soonest, then what presses most, then whoever has waited longest.
promise-link = The reply is on a page of your own, behind a link that nobody can guess.
promise-account = You need no account.
standards-lately = How it went in the last 30 days
standards-nothing = No question was asked in the last 30 days, so there are no figures yet.
standards-too-few = Too few questions were answered to say how soon a reply comes.
figure-asked = Questions
figure-at-once = Answered at once by the help centre
figure-replied = Answered by a person
figure-half-within = Half of the first replies came within
figure-most-within = Nine of ten came within
figure-within-a-day = First replies within a day
figure-kept-first = First replies that came as promised
figure-kept-next = Later replies that came as promised
figure-kept-solved = Solved as promised
standards-business-hours = Times count while the team works.
figure-by-day = Questions by day
column-day = Day

## The widget in other products, and its page for admins

widget-for-page = Suggested for this page
widget-none = Nothing was found. Try other words, or ask a person.
widget-back = Back
widget-next = A person reads it. The reply comes on the page of your question: keep its link.
widget-open-page = Open the page of your question
widget-new-tab = (opens in a new tab)
widget-trouble = Help cannot be reached just now.
widget-kept = What you typed is still here.
widget-again = Try again
widget-title = Widget
widget-intro = One line puts search, answers that suit the page, and the form to ask a person into another product.
widget-snippet = Put this line into its pages
widget-origins = Who may show it
widget-origins-none = Only pages of this site. Name others in the setting widget_origins.
widget-try = Try it here
widget-try-hint = The button in the corner is the widget as people see it in your product.
widget-open = Open the widget

## Signing in and joining

sign-in-hint = For the team. Customers need no account:
password = Password
error-sign-in = The email address or the password is not right
setup-title = Make the first account
setup-hint = This account can do everything, and invites the others. The link works once.
join-title = Join the team
join-hint = This makes your account. The link works once.
your-name = Your name
your-name-hint = As customers and colleagues see it.
new-password = Password
new-password-hint = { $count ->
    [one] At least { $shown } character
   *[other] At least { $shown } characters. A sentence is easy to remember and hard to guess.
}
make-account = Make the account
error-email-taken = There is an account with this address already
error-password-short = { $count ->
    [one] Write at least { $shown } character
   *[other] Write at least { $shown } characters
}
error-password-long = { $count ->
    [one] Write at most { $shown } character
   *[other] Write at most { $shown } characters
}
error-password-repeated = Do not repeat a single character
error-password-hashing = The password could not be saved. Try again

## Accounts

your-account = Your account
change-password = Change the password
change-password-hint = You stay signed in here, and are signed out everywhere else.
details = Name and email address
details-change = Change name or address
change-name = Change the name
change-address = Change the address
own-email-hint = You sign in with it.
error-own-email = Write an email address such as name@example.com
name-changed = Your name was changed.
address-changed = Your email address was changed. Sign in with it from now on.
choose-password = Choose a password
no-password-hint = Your account has no password here. You can do this within ten minutes of signing in.
sign-in-again = Sign in again
error-sign-in-again = You signed in more than ten minutes ago. Sign in again, then do it once more
old-password = Current password
next-password = New password
error-old-password = This is not your password
account-password-changed = Your password was changed. You are signed out everywhere else.
sessions = Signed in
sessions-hint = Each browser in which you are signed in. If you do not know one, end it and change your password.
sessions-none = Nowhere at the moment.
sessions-ended = Ended. Nobody is signed in there any more.
end-session = End
end-other-sessions = End all others
end-all-sessions = End all
this-browser = this one
column-browser = Browser
column-last-used = Last used
column-signed-in = Since
column-session = Session
browser-on-system = { $browser } on { $system }
browser-unknown = Unknown browser
roles-hint = What they may do changes at once. They stay signed in.
change-roles = Change the roles
roles-changed = The roles were changed.
account-history = What was done with this account
account-made = Account made
change-switched-on = Switched on
change-switched-off = Switched off
change-roles-to = Roles: { $roles }
change-password-changed = Password changed
change-name-from = Name changed; before: { $name }
change-address-from = Email address changed; before: { $email }
change-sessions-ended = Sessions ended

## A new password

forgot-password = Forgot your password?
forgot-hint = Write the email address of your account. The admins then see that you ask, and one of them gives you a link to choose a new password.
forgot-send = Ask for a link
forgot-sent = If there is an account with this address, the admins see your request now. One of them will give you a link; no email is sent.
reset-title = Choose a new password
reset-hint = The link works once. You are signed out everywhere, and sign in with the new password.
reset-save = Save the password
reset-done = Your password was changed. Sign in with it.
reset-requests = Asked for a new password
reset-make = Make a link
reset-requests-hint = Before you hand a link over, make sure that it is them who ask, and not somebody in their name.
reset-panel-hint = With a link they choose a new password. The old one works until then.
reset-made = A link for a new password
reset-made-hint = Hand it over yourself. It works once, for one hour, and older ones have ended. It is not shown again.
change-reset-link-made = Link for a new password made
change-password-reset = New password chosen with a link

## The second step at sign-in

second-factor = Second step at sign-in
second-factor-hint = Beside the password, signing in then asks for a code from an app on your phone. Whoever finds out the password cannot get in with it alone.
second-factor-since = On since
second-factor-none = Not set up.
second-factor-set-up = Set it up
second-factor-scan = Scan this code with the app, then write the six digits that it shows.
second-factor-scan-hint = Any app for one-time codes will do (TOTP). If you cannot scan, write this key into it:
second-factor-picture = The key as a QR code
second-factor-code = Code from the app
second-factor-change = Recovery codes, or turn it off
second-factor-turn-on = Turn it on
second-factor-turn-off = Turn it off
second-factor-on = The second step is on.
second-factor-off = The second step is off.
second-factor-required = Your role needs the second step. Set it up to go on.
second-factor-of-others = Turn it off for them if the phone and the recovery codes are lost. Make sure first that it is them who ask.
recovery-codes = Recovery codes
recovery-codes-hint = Each of them signs you in once when the phone is not at hand. Keep them as you would keep a key; they are not shown again.
recovery-codes-left = { $count ->
    [one] { $shown } recovery code is left.
   *[other] { $shown } recovery codes are left.
}
recovery-codes-new = Make new codes
second-step = Enter the code
second-step-hint = The six digits that your app shows now, or one of your recovery codes.
second-step-lost = Lost the phone and the codes? An admin can turn the second step off.
second-step-code = Code
error-code = This code is not right, or was used already. Wait for the next one
error-codes-often = Too many codes were wrong. Try again in a quarter of an hour
error-second-step = That took too long, or too many codes were wrong. Sign in again
change-second-factor-set = Second step turned on
change-second-factor-removed = Second step turned off
change-recovery-codes-made = New recovery codes made
change-recovery-code-used = Signed in with a recovery code
change-provider-linked = Linked with an account at the provider
change-passkey = Passkey made: { $name }
change-passkey-removed = Passkey removed: { $name }

## Passkeys

passkeys = Passkeys
passkeys-hint = With a passkey you sign in by the lock of your device: a finger, a face or a PIN. There is nothing to remember and nothing that can be found out, and no code is asked for.
passkeys-count = { $count ->
    [one] { $shown } passkey.
   *[other] { $shown } passkeys.
}
passkeys-change = Add or remove passkeys
passkey-add = Add a passkey
passkey-name = Name of the device
passkey-name-hint = Any name that you know it by, such as “my phone”.
passkey-make = Make the passkey
passkey-make-hint = Your browser asks where the passkey is to be kept, and for the lock of that device.
passkey-none = Your browser makes no passkeys for this site, or runs no scripts. Use a current browser.
passkey-failed = The browser showed no passkey. Try again, or sign in another way.
passkey-added = The passkey was made. You can sign in with it from now on.
passkey-removed = The passkey was removed here. Remove it from the device as well.
passkey-remove = Remove
passkey-unused = not used yet
column-passkey = Passkey
column-made = Made
sign-in-passkey = Sign in with a passkey
error-passkey-name = Write a name of 1 to 60 characters
error-passkeys-many = You have as many passkeys as an account can have. Remove one first
error-passkey-over = That took too long, or the device did not answer as it should. Add the passkey again
error-passkey-sign-in-over = That took too long. Try again.
error-passkey-unknown = No account here has this passkey, or the account is switched off. Sign in another way.

## Signing in with a provider

sign-in-elsewhere = Sign in with { $provider }
sign-in-or = Or with your password here:
error-elsewhere-over = Signing in with { $provider } took too long, or was begun in another browser. Try again.
error-elsewhere-declined = { $provider } did not sign you in. Try again, or use your password.
error-elsewhere-no-account = { $provider } knows you, but no account here goes with it, or it is switched off. An admin can invite you.
error-elsewhere-not-believed = What { $provider } sent does not prove who you are. Try again. If it stays so, tell an admin: the log of the server says more.
error-elsewhere-unreachable = { $provider } does not answer at the moment. Use your password, or try again later.

## The desk and its queue

queue = Queue
write = Articles
people = People
keys = Keys
views = Views
view-waiting = Waiting for us
view-pending = Waiting for the customer
view-on-hold = On hold
view-resolved = Solved
queue-empty = Nothing here.
queue-empty-waiting = Nobody is waiting for us.
queue-comes-waiting = New questions and customers’ replies come here, whoever has waited longest first.
queue-comes-pending = A ticket comes here when you have replied and the customer has not written back yet.
queue-comes-on-hold = Put a ticket on hold while somebody else has to act first.
queue-comes-resolved = Solved tickets stay here, the latest first, and the search finds them.
queue-full = The next ones come up as these are answered. “Go to…” finds the rest.
column-number = Number
column-question = Question
column-from = From
column-taken = Taken by
column-state = State
column-waiting = Waiting
column-since = Time
column-changed = Last change
status-new = New
status-open = Open
status-pending = Waiting for the customer
status-on-hold = On hold
status-solved = Solved
status-closed = Closed

## Searching on the desk

narrow-down = Narrow down
filters = Filters
leave-out = Something is found without:
leave-out-all = Without any filter
did-you-mean = Did you mean
results-count = { $count ->
    [one] { $shown } result
   *[other] { $shown } results
}
results-for = { $count ->
    [one] { $shown } result for “{ $words }”
   *[other] { $shown } results for “{ $words }”
}
nothing-found = Nothing was found
filter-drop = (drop this filter)
filter-not = not
filter-more = { $count ->
    [one] { $shown } more, with
   *[other] { $shown } more, with
}
filter-kind = Kind
filter-ticket = Ticket
filter-tag = Tag
filter-article = Linked article
filter-channel = Came by
filter-solved = When solved
filter-me = Me
filter-nobody = Nobody
filter-unsolved = Not solved
filter-resolved = Solved or closed
filter-last-days = { $count ->
    [one] Last { $shown } day
   *[other] Last { $shown } days
}
filter-help = How to filter
filter-help-status = tickets in this state: new, open, pending, on_hold, solved, closed, or unsolved and resolved for several at once
filter-help-tag = with this tag; a value of several words stands in quotation marks
filter-help-customer = from this customer, by address or name
filter-help-solved = solved after this day; also <, >=, <= and .. between two days, and a month or a year alone
filter-help-days = solved within so many days; also w, m and y for weeks, months and years
filter-help-article = tickets to which this article is linked
filter-help-assignee = tickets that you have; also a name, or none
filter-help-others = several filters at once: all of them hold
filter-help-phrase = these words, just as they stand
filter-help-without = without this word, and without this tag
filter-unknown = There is no filter “{ $filter }”. It was searched for as a word.
filter-unclosed = The quotation mark in “{ $written }” is not closed. It was read up to the end.
filter-value-missing = “{ $filter }” has no value and was left out. Write the value right after the colon, without a space.
filter-value-unknown = “{ $value }” does not fit “{ $filter }”, so the filter was left out. It can be: { $choices }.
filter-lang-unknown = “{ $value }” is not a language, so the filter was left out. Write a code: { $example }.
filter-nobody-called = Nobody in the team is called “{ $value }”, so the filter was left out.
filter-date-unreadable = “{ $value }” is not a date, so the filter was left out. Write for example { $example }.
filter-date-backward = “{ $value }” ends before it begins, so the filter was left out.
filter-article-unreadable = “{ $value }” is not the address of an article, so the filter was left out. Write for example { $example }.
filter-not-excludable = “{ $filter }” cannot be excluded and was left out. Use { $example } instead.
filter-tier-unknown = There is no tier “{ $value }”, so the filter was left out.
filter-follower = Followed by
filter-stands = Open tickets
filter-unassigned = Nobody has it
filter-sort = Order
sort-best = Best match
sort-newest = Newest first
sort-oldest = Oldest first
sort-urgency = Most pressing first
filter-help-is = tickets that wait for you; also new, unassigned, overdue, due, escalated and snoozed: several of them all hold. And article or ticket
filter-help-department = of this department, by its name or title; likewise priority:high and tier:
filter-help-follower = tickets that you follow; also a name
filter-help-sort = what comes first: urgency as in the queue, newest or oldest
why-this-order = Why this order?
why-hide = Hide the reasons
why-words = How the words were read, and how much each tells
why-holding = stands in { $holding } of { $all }
why-nowhere = stands nowhere
why-looked-up-as = looked up as
why-counts-less = counts less: it only holds sentences together
why-part = counts less: a part of an expression
why-left-out = left out: the other words have found enough
why-as-typed = as typed
why-joined = written together
why-parted = written apart
why-synonym = synonym
why-put-right = put right
why-beginning = begins so
why-points = Points: { $points } · how sure: { $sure } %
why-not-there = Not there:
why-all-words = All words of the search are there
why-side-by-side = Side by side:
why-section = Best section:
why-section-top = the beginning
why-whole-title = The title is the search
why-title-begins = The title begins like the search
why-other-language = Not in your language
why-meaning = Near in meaning
why-votes-and-age = Votes and age: +{ $percent } %
why-in-title = in the title
why-in-headings = in headings
why-in-text = in the text
why-in-customers-words = in customers’ words
why-learnt = learnt from customers’ questions and searches
why-begins-in-title = begins a word of the title
why-begins-in-heading = begins a word of a heading
why-letter-for-letter = letter for letter

## A ticket on the desk

conversation = Conversation
the-customer = Customer
from = From
asked-from = Asked from
waiting = Waiting
taken-by = Taken by
taken-by-nobody = Nobody has taken it
take = Take
give-back = Give back
wait-for-customer = Wait for the customer
put-on-hold = Put on hold
take-back-to-work = Resume
go-to-reply = Reply
reply-to = Reply to
reply-hint = The customer reads it on the page of their question.
send-to = Send to
send-keep-open = Send and keep open
write-note = Write a note
note = Note
note-label = Note, not sent to the customer
save-note = Save note
resolve = Resolve
outcome = How was it answered?
outcome-linked = Answered by the linked article
outcome-needs-article = Needs an article
outcome-nothing = Nothing applies
outcome-accepted = The customer accepted a suggested answer
resolution = What solved it
resolution-hint = For the next agent with the same question. Customers do not see it.
tags = Tags
tags-hint = Separated by commas
error-no-article = Link the article first, or make another choice
error-tags = Use at most 12 tags of at most 40 characters each
error-customer-wrote = The customer has written meanwhile: read it above. What you wrote is still here, send it again if it still fits
error-moved-on = The ticket has changed meanwhile. What you wrote is still here
just-solved = { $number } is solved.
back-to-solved = Look at it again
undo-solving = Undo: reopen it

## Beside a ticket

beside-ticket = Beside the ticket
solved-before = Solved before
solved-before-none = Nothing like it was solved before.
same-words = Same words:
insert-answer = Insert answer
link = Link
linked = Linked
linked-heading = Linked to this ticket
unlink = Unlink
before-asking = Before asking
trail-searched = Searched
trail-read = Read
trail-shown = Was shown
trail-opened = Opened
trail-accepted = Accepted
trail-rejected = Said it did not help

## The command bar

command = Go to…
command-hint = Words, or a page
command-hint-desk = A ticket number, words, a page, or what to do
command-here = On this page
command-tickets = Tickets
command-recent = Opened lately
command-search = Search for “{ $words }”

## Keys

keys-hint = Single keys work when no field is in use. Switch them off if they get in your way; this browser remembers it.
keys-on = Single keys are on
key-command = go to anything, also from within a field
key-move = next, previous
key-open = open
key-choose = choose the ticket
key-bulk = do the same with all that are chosen
key-take = take the ticket, or give it back
key-insert = insert the answer into the reply
key-link = link it
key-reply = write a reply
key-note = write a note
key-resolve = resolve
key-put-off = put it off
key-next = take the next question
key-wait = wait for the customer, or take it back
key-hold = put it on hold, or take it back
key-follow = follow it, or stop
key-hand-over = hand it over
key-merge = merge it with another
key-save-view = save the search as a view
key-search = search
key-queue = to the queue
key-views = to the saved views
key-view = to the first … ninth saved view
key-write = to the editors’ page
key-help = this list

## Tables and charts

sort-by-this = order by this column
very-full = The first { $shown } of { $total }.
chart-empty = There are no figures yet.
chart-table = The figures as a table
chart-summary = { $title }. Highest: { $high }, { $highlabel }. Lowest: { $low }, { $lowlabel }.

## Editors

content-problems = Problems in the content
content-problems-none = No problem was found.
content-held-back = Most of the content folder is gone. The site still shows what was there before.
content-problems-more = The rest is listed by the command answerdesk check.
foreign-keys = Front matter keys of other systems, kept but not used:
severity-error = error
severity-warning = warning
needs-article = Needs an article
needs-article-none = No solved ticket waits for an article.

## The incident banner

incident = Incident banner
incident-hint = A short text on top of every page that customers see, until it ends by itself.
incident-now = On the pages now
incident-none = There is no banner.
incident-ends = It ends by itself:
incident-end = Take it down now
incident-set = Show the banner
incident-level = How bad is it?
incident-notice = Notice
incident-trouble = Trouble
incident-text = What it says, in each language
incident-text-hint = { $count ->
    [one] At most { $shown } character. Where a language has no text, readers see that of another one.
   *[other] At most { $shown } characters each. Where a language has no text, readers see that of another one.
}
incident-article = Address of an article that says more
incident-article-hint = For example en/start/install
incident-lasts = It stays for
error-incident-text = Write the text in at least one language
error-incident-article = There is no public article at this address
error-incident-lasts = Choose how long it stays

## People

column-name = Name
column-email = Email address
column-roles = Roles
column-account = Account
role-agent = Agent
role-editor = Editor
role-lead = Lead
role-admin = Admin
switch-off = Switch off
switch-on = Switch on
switched-off = switched off
invite = Invite someone
invite-name = Their name
make-link = Make a link
invited = A link for
invited-hint = Hand it over yourself. It works once, for seven days, and is not shown again.
invitations = Open invitations
invitations-hint = Each link works once. Withdraw one that has gone astray.
invitation-withdraw = Withdraw
invitation-withdrawn = The invitation was withdrawn. Its link does not work any more.
column-invitation = Invitation
column-invited-by = Made by
column-works-until = Works until
error-no-role = Choose at least one role
error-last-admin = This is the last admin. Give someone else that role first

## Policies

policies = Policies
policies-hint = Departments, tiers, tags and rules of the desk, as the file policies.toml beside the content says them.
policies-try = Try the rules
policies-file = The file of policies
policies-saved = Saved. It holds from now on.
policies-broken = The file has errors and is not used. What stands here is the last good one.
policies-broken-first = The file has errors. What stands here is what could be read of it.
policies-warned = The file holds, but something in it can hardly be meant.
rules = Rules
rules-hint = Each new ticket goes through them from the first to the last.
rules-none = There are no rules. Every ticket goes to { $department }.
gap-department = Nobody works in { $department }.
gap-skill = Nobody has the skill { $skill } that the rule “{ $rule }” asks for.
gap-assignee = The rule “{ $rule }” gives tickets to { $person }, who does not answer tickets here.
rule-when = When the ticket
rule-then = Then
rule-always = Always
rule-stops = No later rule is looked at
rule-up = Move up
rule-down = Move down
when-words = has one of
when-all-words = has all of
when-without-words = has none of
when-lang = is in
when-page = was asked on
when-tier = is from a customer of the tier
when-channel = came by
when-time = came at
when-department = is so far for
then-department = Department
then-priority = Priority
then-tags = Tags
then-assignee = Goes to
then-skills = Needs somebody for
then-escalate = A lead sees it at once
priority-low = Low
priority-normal = Normal
priority-high = High
priority-urgent = Urgent
departments = Departments
department = Department
column-work = Work
column-public = Customers see it
column-time-zone = Time zone
column-name-in-file = In the file
work-in-order = “Next” gives agents their tickets
work-pick = Agents pick from the queue
tiers = Tiers of customers
tiers-none = There are none: all customers are served alike.
tiers-hint = The first is served first.
tags-free = There is no list of tags, so any tag may be given. The first one that you add begins the list.
tag-add = Add a tag
tag-name = The tag
tag-name-hint = Lower-case letters, digits and hyphens. It never changes.
tag-title = What people read
frustration = Frustration
frustration-off = It is counted, but escalates no ticket.
policies-rest = Closing and signing in
policies-close-never = Solved tickets are not closed by themselves.
policies-second-factor = Must sign in with a second factor: { $roles }
policies-no-second-factor = Nobody must sign in with a second factor.
policies-text = Text of policies.toml
policies-text-hint = What is wrong is told with its line before anything is saved.
policies-check = Check
policies-save = Check and save
policies-problems = What is wrong
policies-changes = What would change
policies-changes-none = No errors, and nothing would change.
policies-theirs = In the file now
line = Line { $line }
change-added = New:
change-removed = Goes:
change-changed = Changes:
thing-department = department
thing-tier = tier
thing-tag = tag
thing-rule = rule
thing-order = order of
thing-frustration = frustration
thing-setting = setting
error-policies-changed = The file has changed since you opened it. Your text stands here, what is in the file now stands below. Saving again replaces it
error-policies-not-writable = This server cannot write the file policies.toml. Change it where the content comes from
error-policies-unreadable = The file policies.toml cannot be read. The log says why
error-policies-too-long = The text is longer than the file may be
error-policies-no-rule = There is no such rule any more
error-policies-by-hand = The file is written so that this must be done in its text
error-tag-name = Use lower-case letters, digits and hyphens, at most 40
error-tag-exists = There is such a tag already
try-hint = Write what a customer might write. Nothing is kept.
try-text = What the customer wrote
try-subject = Subject
try-lang-of-text = The language of the text
try-lang-was = Read as { $language }
try-tier = Tier of the customer
try-no-tier = None
try-channel = Came by
try-page = Address of the page
try-at = When it came ({ $zone })
try-send = Try it
try-result = What becomes of it
try-rules = Rule by rule
try-no-rules = There are no rules.
try-escalates = That is enough: a lead sees it at once.
verdict-applied = applies
verdict-passed = does not apply
verdict-not-reached = not looked at
test-holds = yes:
test-fails = no:
sign-words = Words: { $words }
sign-capitals = { $percent }% of the letters are capitals
error-policies-problems = { $count ->
    [one] There is { $shown } problem above. Nothing was saved
   *[other] There are { $shown } problems above. Nothing was saved
}
frustration-at = { $count ->
    [one] From { $shown } point on a lead sees a ticket at once.
   *[other] From { $shown } points on a lead sees a ticket at once.
}
policies-close = { $count ->
    [one] Solved tickets close by themselves after { $shown } day.
   *[other] Solved tickets close by themselves after { $shown } days.
}
frustration-points = { $count ->
    [one] { $shown } point of frustration
   *[other] { $shown } points of frustration
}
sign-wrote-again = { $count ->
    [one] { $shown } message without an answer
   *[other] { $shown } messages without an answer
}
sign-came-back = { $count ->
    [one] Came back { $shown } time after it was solved
   *[other] Came back { $shown } times after it was solved
}
sign-other-tickets = { $count ->
    [one] { $shown } other question lately
   *[other] { $shown } other questions lately
}
sign-marks = { $count ->
    [one] { $shown } row of ! and ?
   *[other] { $shown } rows of ! and ?
}

## Errors

error-400 = This could not be read
error-400-text = Nothing was stored. Go back, load the page again and send it once more.
error-403 = Your account cannot do that
error-403-text = Nothing was changed. An admin can give you the role for it.
error-404 = There is nothing here
error-404-text = The address may be old, or may have a slip in it. Search for what you need:
error-404-meant = Perhaps one of these
error-405 = That is not possible here
error-405-text = Nothing was changed. Go back and try again from the page that you came from.
error-408 = Sending took too long
error-408-text = Nothing was stored. Send it again.
error-409 = That cannot be done now
error-409-text = Something has changed meanwhile. Nothing was stored. Go back and look at the page again.
error-413 = The text is too long
error-413-text = Nothing was stored. Shorten the text and send it again.
error-429 = Too many requests
error-429-text = { $count ->
    [one] Nothing was stored. Try again in { $shown } minute.
   *[other] Nothing was stored. Try again in { $shown } minutes.
}
error-500 = Something went wrong on our side
error-500-text = It has been noted. Try again in a minute.
error-503 = We cannot store anything just now
error-503-text = What we confirmed is safe. Try again in a minute.
error-search-text = Searching does not work just now. The articles can still be read, and a person can be asked.
error-form = This form was not accepted
error-form-text = It did not come from a page that you opened in this session. Nothing was changed. Load the page again and send it once more.
error-signed-out = You are no longer signed in
error-signed-out-text = Nothing was stored. Sign in, open the page again and put your text in once more.
kept = What you wrote
kept-hint = It is not lost: copy it from here.
kept-hint-cut = Only the beginning arrived: copy it from here.
kept-cut = It was cut after “{ $words }”. What followed did not arrive.
kept-question = Your question
kept-text = Your text
send-again = Send it again

## The order of the queue, and what a ticket is about
view-snoozed = Put off
queue-comes-snoozed = A ticket that is put off comes back at its time, or when the customer writes.
next-question = Next question
next-nothing = Nobody is waiting whom you could help now.
next-full = { $count ->
    [one] One question waits for your answer. That is as many as you are given at once: answer it first, or ask a lead.
   *[other] { $shown } questions wait for your answer. That is as many as you are given at once: answer one first, or ask a lead.
}
scope-all = Everybody’s
scope-mine = Mine
priority = Priority
tier = Tier
subject = Subject
save = Save
follow = Follow
unfollow = Stop following
nobody = nobody
somebody-gone = somebody who has left
change-facts = Change
priority-is = priority: { $priority }
ticket-facts = About this ticket
tags-kept = All tags
tags-kept-hint = Separated by commas, from the list below
error-no-such-tag = “{ $tag }” is not in the list of tags. Choose one from the list, or ask a lead to add it.
error-out-of-order = Questions of this department are answered in order: { $number } comes first. Your text is kept here.
error-not-your-turn = Questions of this department are answered in order, and this one is not yours to take now. Your text is kept here.
history = { $count ->
    [one] History: one entry
   *[other] History: { $shown } entries
}
history-desk = The desk
history-began = Sent
history-sorted = Sorted by: { $rules }
history-sorted-plainly = No rule applied
history-moved = { $what }: { $from } → { $to }
history-list = { $what }: { $items }
history-related = Tickets
history-followers = Followers
history-snoozed = Put off until { $until }
history-woke = Back in the queue

## Who works on what
team = Team
team-hint = Who works on what, those with the least to do first.
load = { $waiting } waiting
load-of = { $waiting } of { $capacity } waiting
all-departments = all departments
departments-hint = None chosen: all of them.
skills = Skills
skills-hint = Names with hyphens instead of spaces, separated by commas. Rules of the policies can ask for them.
skills-asked = Separated by commas. Rules ask for: { $skills }.
capacity = Questions at once
capacity-hint = When so many wait for their answer, “Next” and rules give no more. Empty: no limit.
error-capacity = Enter a number up to { $most }, or leave it empty
error-skills = Use lower-case letters, digits and hyphens, and commas between skills
change-work = What they work on was changed

## Putting a ticket off
column-until = Until
put-off = Put off
put-off-until = Until
put-off-later = Later today, in 3 hours
put-off-tomorrow = Tomorrow at 9:00
put-off-next-week = Monday at 9:00
put-off-at = Or until this moment
put-off-zone = By the clock of { $zone }. If you fill this in, it counts.
put-off-note = Remind me of
put-off-by = { $name } put it off until
put-off-end = Back into the queue now
reminder = You had put this off. It is back since
reminder-done = Done
reminders = { $count ->
    [one] One question that you had put off is back.
   *[other] { $shown } questions that you had put off are back.
}
error-not-ahead = Enter a moment within the next 365 days
error-put-off-solved = It is solved: there is nothing to put off
history-reminds = Reminder: { $note }
history-reminds-plainly = Reminder
history-reminded = Reminder done

## Who is here, and what changed meanwhile
is-here = { $name } is here.
is-writing = { $name } is writing.
live-changed = This ticket has changed meanwhile.
live-show = Show what is new
new-message = New
send-anyway-to = Send all the same to
error-colleague-wrote = { $name } has written meanwhile: read what is marked as new above. What you wrote is still here, send it again if it still fits
## Surveys
surveys = Surveys
surveys-both = After solving, customers are asked one question: of tickets with an even number how satisfied they are, of the others how easy it was.
surveys-csat = After solving, customers are asked how satisfied they are.
surveys-ces = After solving, customers are asked how easy it was.
surveys-off = Customers are not asked how it went.
surveys-open = { $count ->
    [one] The question stands open for { $shown } day.
   *[other] The question stands open for { $shown } days.
}
surveys-days = { $count ->
    [one] { $shown } day
   *[other] { $shown } days
}
surveys-silent = Of those who say nothing for { $days }, { $share } are asked once more.
surveys-not-silent = Who says nothing is not asked again.
surveys-escalate = { $survey }: “{ $answer }” or worse is shown to a lead.
surveys-never = { $survey }: no answer is shown to a lead by itself.
feedback-destinations = Where feedback is sent on

## Feedback that is sent on
feedback = Feedback sent on
feedback-hint = What customers said that is not about support. It names no customer, and stays counted here.
feedback-no-destinations = The policies name nobody to send feedback on to. Add a [[feedback]] to the file.
feedback-to = To whom
feedback-choose = Choose
feedback-text = What is sent on
feedback-text-hint = Only this text leaves the ticket, without email addresses and long numbers. Shorten it to the point.
feedback-send = Send feedback on to…
feedback-send-button = Send on
feedback-sent = Sent on to
feedback-all = All that was sent on
feedback-none = Nothing was sent on to them yet.
feedback-by-month = Sent on by month
feedback-month = Month from
feedback-by = sent by
feedback-state-sent = not seen yet
feedback-state-seen = seen
feedback-state-answered = answered
feedback-seen = Seen
feedback-answered = Answered
feedback-mark-seen = They have seen it
feedback-note-answer = Note their answer
feedback-answer = What they answer
error-feedback-long = The answer is too long; say it in fewer words
error-no-destination = Choose to whom it goes
error-sent-on-often = Enough of this ticket was sent on
history-sent-on = Sent on to { $names }
key-send-on = send feedback on

## Ratings on the standards page
ratings = What customers said
ratings-hint = Once a question is solved we ask one question about it. These are all answers of the last 30 days, the bad ones too.
ratings-asked = Asked
ratings-answered = Answered
ratings-good-csat = Satisfied or very satisfied
ratings-good-ces = Agree that it was easy
ratings-answers = Answers
ratings-answer = Answer
ratings-too-few = Fewer than { $least } answers: too few to say anything by them.

## Merging, handing over and escalating
view-escalated = Escalated
queue-comes-escalated = A ticket comes here when somebody asks for a lead, a rule does, or the customer has lost patience.
saved-views = Saved views
saved-views-order = Arrange
saved-views-hint = A view is a search with a name. It stands beside the queue with how many tickets are in it.
saved-views-none = There are no saved views yet.
saved-view-new = New view
view-save = Save as a view
view-words = Search
view-words-hint = As in the desk’s search, for example is:waiting assignee:none sort:urgency
view-whose = Who sees it
view-for-me = Only I
view-for-all = The whole team
view-up = Up
view-down = Down
view-change = Change
view-remove = Remove
view-tickets = { $count ->
    [one] { $shown } ticket
   *[other] { $shown } tickets
}
error-view-name = { $count ->
    [one] Write a name of at most { $shown } character
   *[other] Write a name of at most { $shown } characters
}
error-view-words = { $count ->
    [one] Write what to search for, in at most { $shown } character
   *[other] Write what to search for, in at most { $shown } characters
}
error-many-views = { $count ->
    [one] There are { $shown } view already. Remove one first.
   *[other] There are { $shown } views already. Remove one first.
}
view-comes = A ticket comes here when the search of this view finds it.
merge = Merge…
merge-title = Merge { $number } into another ticket
merge-into = Number of the other ticket
merge-compare = Compare
merge-likely = Perhaps one of these
merge-none = No other open ticket gave the same address or says the same.
merge-same-address = Gave the same address
column-why = Why
merge-confirm = Merge { $number } into { $into }?
merge-goes = Is closed and leads to the other
merge-stays = Is answered
merge-what = What happens
merge-what-closed = { $number } is closed. It leaves the queue and the search, and its page leads to { $into }.
merge-what-opens = Somebody waits on { $number }, so { $into } is opened again.
merge-what-thread = The messages of { $number } stand in the conversation of { $into }, in the order of time.
merge-what-customers = Each customer keeps their own link and sees only their own messages. From now on a reply on { $into } goes to both. Notes go to nobody.
merge-what-undo = For a day it can be undone.
merge-do = Merge { $number } into { $into }
merge-swap = The other way round
merged-into = Merged: it is answered on
merge-undo = Undo the merge
merged-here = Answered here as well:
from-ticket = from { $number }
sent-also = Sent as well to
sent-to = This goes to:
sent-to-each = Each of them reads this reply beside their own messages and learns nothing of the others.
error-merge-number = There is no ticket with this number
error-merge-itself = A ticket cannot be merged into itself
error-merge-target = That ticket was merged into { $number }: choose that one
error-merge-has = Other tickets were merged into this one. Merge the other way round, or undo that first
error-merge-gone = This ticket has been merged into { $number } already
error-merge-not = This ticket is not merged any more
error-merge-not-yours = Only who merged it can undo it, or a lead
error-merge-late = A merge can be undone for a day only
error-goes-on = This ticket has been merged into { $number } meanwhile. What you wrote is still here: send it there
split = Answer this in a ticket of its own
split-hint = A new ticket begins with this message. The customer finds its link here, and both tickets are linked.
split-do = Begin a ticket
split-from = Began with a message of { $number }
part-goes-on = Goes on in { $number }
part-answered = We answer this part in { $number }
error-split = This message cannot become a ticket of its own
hand-over = Hand over…
hand-over-title = Hand over { $number }
hand-over-hint = The ticket stays where it is until the offer is accepted.
hand-over-to = To whom?
hand-over-department = Whoever of “{ $name }” accepts first
hand-over-note = Note for who takes over
hand-over-note-hint = What the customer wants, what was tried, what should come next: so that nobody has to ask again. Customers do not see it.
hand-over-offer = Offer it
assign = Assign now
assign-hint = As a lead you can give it to somebody at once, without a note and without their consent.
has-enough = has enough
works-elsewhere = works in another department
lacks-skills = does not know: { $skills }
offered = { $from } offers this ticket to { $to }
offers = Offered to you
you-have = You have:
offer-accept = Accept
offer-decline = Decline
offer-word = Why not
offer-withdraw = Take the offer back
error-offer-note = Write a note for who takes over
error-offer-over = This ticket is not offered any more. Somebody else may have accepted first
error-offer-not-for-you = This ticket is offered to somebody else
error-offer-not-yours = Somebody else has this ticket. They can hand it over, or a lead
error-offer-nobody = Choose somebody who can take it
error-offer-theirs = They have this ticket already
escalate = Show it to a lead
escalate-reason = Why should a lead see it?
escalate-hint = The ticket stays with you. Leads find it in the view “Escalated”. Customers do not see it.
escalated = A lead is to see this ticket.
escalated-by-hand = { $name } asked for a lead
escalated-by-rule = the rule “{ $rule }”
escalation-taken = { $name } looks after it
escalation-take = Take it over
escalation-end = End the escalation
escalation-note = What you did about it
error-escalation-over = This ticket is not escalated any more
error-escalation-already = Leads have been asked often enough for this ticket
history-merged-into = Merged into { $number }
history-unmerged = The merge into { $number } was undone
history-joined = Answers for { $numbers } as well
history-left = Answers for { $numbers } no more
history-parts = Parts go on in { $numbers }
history-offered = Offered to { $name }
history-offer-ended = The offer to { $name } ended
history-escalated = Shown to leads: { $reasons }
history-escalation-ended = The escalation ended
history-longer-wait = Told the customer { $time } instead of { $before }
history-wait-missed = The time that the customer was told has passed: { $time }
send-to-all = { $count ->
    [one] Send to { $shown } customer
   *[other] Send to { $shown } customers
}
error-merge-many = { $count ->
    [one] At most { $shown } ticket can be merged into one
   *[other] At most { $shown } tickets can be merged into one
}
escalated-by-frustration = { $count ->
    [one] the customer has lost patience: { $shown } point
   *[other] the customer has lost patience: { $shown } points
}
## Customers: all of one’s questions, and what the team knows

own-all = See all your questions
own-all-hint = Also those that you asked on other devices. Give the address that you asked with: a link is sent to it that opens them here. You need no account.
own-ask-link = Ask for the link
own-link-asked = Your request is noted. The link goes to the address that you gave, and to no other. It works once, and for one hour.
own-link-title = Open your questions
own-link-for = This link is for
own-link-hint = It opens all questions that were asked with this address. Use it on a device of your own: you stay signed in here until you have not come for 90 days.
own-link-open = Open my questions
own-link-gone = This link works no more
own-link-gone-hint = It was used already, or more than an hour has passed. Ask for another one.
own-signed-in = You are signed in as
own-hint = These are the questions that were asked with your address before you signed in, and those that you ask while you are signed in, on every device.
own-search = Search your questions
own-state-all = All
own-none = You have no questions yet.
own-none-found = None of your questions is like that.
own-on-device = Only on this device
own-on-device-hint = These were asked or opened here, and are not tied to your address.
own-sessions-hint = End what you do not know, or no longer use.
ask-as = You ask as
ask-as-other = Not you? Sign out there
ask-signed-out = You are no longer signed in. Your question is still here: give an address if you like, and send it
error-email-needed = Write an email address such as name@example.com
customers = Customers
customers-search = Find a customer by name or address
customers-none = No customer was found.
customers-more = { $count ->
    [one] Only { $shown } is shown. Write more of the name.
   *[other] Only the first { $shown } are shown. Write more of the name.
}
customers-asking = Links asked for
customers-asking-hint = Somebody gave these addresses to see their questions. Make a link and send it to that address, nowhere else: whoever opens it sees all questions of the address.
customers-for-ticket = Choose the customer whose question { $number } is.
customers-to-join = Choose the record that { $name } is to be joined with.
column-doing = What to do
customer-nobody-yet = Nobody has proved this address yet
customer-make-link = Make a sign-in link
customer-dismiss = Take off the list
customer-link-made = A link for
customer-link-made-hint = Send it to this address and to no other. It works once, for one hour, and is shown only now.
customer-write-mail = Write a mail with it
customer-mail-subject = Your questions at { $site }
customer-mail-body = This link opens your questions. It works once, for one hour. If you did not ask for it, leave it alone.
customer-new = New customer
customer-new-make = Make the record
customer-link-ticket = The question is theirs
customer-join = Join with this one
customer-since = known since
customer-questions = Questions
customer-questions-none = No question is theirs yet.
customer-unproved = Others who gave one of these addresses
customer-unproved-hint = The address was only typed: anybody can type it. Link a question only if you know that it is theirs; they will see it.
customer-about = About this customer
customer-addresses = Addresses
address-add = Another address
address-add-button = Add
address-added-hint = An address that you write down proves nothing: it opens no questions until its holder has used a link.
address-proved = proved
address-unproved = not proved
address-remove = Remove
customer-notes = Notes
customer-notes-hint = For the team. The customer never sees them.
customer-notes-changed = Notes changed
tier-none = None
tier-hint = It counts for their open questions at once.
customer-join-title = Join two records
customer-join-hint = If the same person stands here twice, make one record of both.
customer-join-find = Find the other record
customer-join-what = { $from } and { $into } become one customer. The record of { $into } stays.
customer-join-moves = Addresses, questions and notes of { $from } go to { $into }.
customer-join-opens = Whoever signs in with a proved address of { $from } or of { $into } sees the questions of both.
customer-join-stays = This cannot be undone.
customer-join-goes = Goes:
customer-join-keeps = Stays:
customer-join-do = Join them
customer-join-swap = Keep the other record instead
cancel = Cancel
customer-count = { $count ->
    [one] { $shown } question
   *[other] { $shown } questions
}
customer-began = Record made
customer-address-added = { $email } added
customer-address-removed = { $email } removed
customer-address-proved = { $email } proved by its holder
customer-link-was-made = Sign-in link made for { $email }
customer-merged = Joined with the record of { $name }
customer-merged-into = Joined with another record
error-customer-nothing = Write a name or an address
error-same-address = The customer has this address already
error-address-taken = Another customer has proved this address. If both are the same person, join the records
error-many-addresses = A customer has at most 20 addresses
error-same-customer = Choose two different records
error-many-tickets = This customer has too many questions to be moved at once
error-notes-together = Both notes together are too long. Shorten one of them first
customer-not-proved = It is not known whose question this is.
customer-is-theirs = The question is theirs
customer-find = Find or make the customer
customer-unlink = Not this customer’s
earlier-questions = Earlier questions
asked-lately = { $count ->
    [one] { $shown } question in the last 30 days
   *[other] { $shown } questions in the last 30 days
}
same-address = Others who gave this address
same-address-hint = The address was only typed. They may be other people.
key-customers = to the customers
unsent-kept = Not sent yet. Kept since

## Many tickets at once
bulk = Many at once
bulk-hint = Choose tickets by the boxes in the list, then what is to be done. A solution is written for each ticket by itself.
bulk-do = Do
bulk-what = What
bulk-tag = Tag to add
bulk-give = Give to
bulk-add-tag = Add the tag below
bulk-to = { $what }: { $name }
bulk-choose = Choose { $number }
bulk-result = Many at once: result
bulk-done = { $count ->
    [one] One ticket changed.
   *[other] { $shown } tickets changed.
}
bulk-not-done = { $count ->
    [one] One was not changed:
   *[other] { $shown } were not changed:
}
bulk-back = Back to the queue
bulk-none-chosen = Choose at least one ticket in the list, then do it again.
bulk-what-missing = Choose what to do; to add a tag, write it.
bulk-too-many = At most 100 tickets are changed at once.
bulk-why-gone = There is no such ticket any more.
bulk-why-other-department = It belongs to a department that you do not work in. Only a lead changes many of those.
bulk-why-not-allowed = You may not do that.
bulk-why-order = Questions of its department are answered in order, and this one is not yours to take now.
bulk-why-solved = It is solved.
bulk-why-no-department = There is no such department any more.
bulk-why-not = It cannot be done with this ticket now.

## Surveys
survey-title = One question about your question
survey-name-csat = Satisfaction
survey-name-ces = Effort
survey-csat = How satisfied are you with the help that you got?
survey-ces = “It was easy to have my question solved.” How much do you agree?
csat-1 = Very dissatisfied
csat-2 = Dissatisfied
csat-3 = Neither satisfied nor dissatisfied
csat-4 = Satisfied
csat-5 = Very satisfied
ces-1 = Strongly disagree
ces-2 = Disagree
ces-3 = Somewhat disagree
ces-4 = Neither agree nor disagree
ces-5 = Somewhat agree
ces-6 = Agree
ces-7 = Strongly agree
survey-hint = It is asked once. The team reads your answer with this question; among the “Service standards” it is counted without your name.
survey-send = Send my answer
survey-again = We have not heard from you since this was solved. We ask some customers once more, because those who say nothing matter as well.
survey-thanks = Thank you for your answer
survey-yours = You said:
survey-comment = What should we know about it?
survey-comment-hint = Only the team reads it.
survey-comment-send = Add this
survey-comment-kept = The team has your comment.
survey-over = Nothing is asked here now: the question is open, or it was solved too long ago.
error-survey-choose = Choose one of the answers
error-survey-empty = Write something, or leave the page as it is
survey-said = What the customer said
survey-score = { $score } of { $most }
survey-unanswered = asked, not answered yet
escalated-by-score = The customer’s answer on { $number }: { $answer }
thing-feedback = feedback destination
survey-waits = How did it go? One question
## The reports
reports = Reports
report-title = Reports: { $subject }
report-overview = Overview
report-volume = Questions
report-times = Times
report-backlog = Unsolved
report-people = People
report-days = Days
report-today = Today
report-yesterday = Yesterday
report-7-days = Last 7 days
report-30-days = Last 30 days
report-choose = Other days, or only some questions
report-from = From
report-to = To
report-tag = Tag
report-all = All
report-show = Show
report-zone = Days of the time zone
report-counting = The figures are being counted anew. Until that is done, some are too low.
report-nothing = Nothing to tell of these days.
report-csv = As CSV
report-figure = Figure
report-before = As many days before
report-overview-hint = Times are in business hours: half of the questions took no longer, and nine of ten. Beside them the days before: { $days }.
report-by-day = Day by day
report-by-channel = By the way they came
report-by-department = By department
report-by-tag = By tag
report-department-hint = A question counts for the department that has it now.
report-tag-hint = A question with two tags counts for both.
report-no-tag = without a tag
report-asked = Questions
report-share = Share
report-replied = First replies
report-solved = Solved
report-first-contact = Solved at first contact
report-reopened = Opened again
report-reply-median = First reply: half within
report-reply-most = First reply: nine of ten within
report-solution-median = Solution: half within
report-solution-most = Solution: nine of ten within
report-unsolved-end = Unsolved at the end
report-times-hint = Business hours are those of the department; for solutions, only while we had the word. By the clock: all of the time, nights and weekends too.
report-worked-hint = In business hours.
report-measured = Measured
report-median = Half within
report-most = Nine of ten within
report-reply-worked = First reply, business hours
report-reply-wall = First reply, by the clock
report-solution-worked = Solution, business hours
report-solution-wall = Solution, by the clock
report-median-worked = Half within, business hours
report-most-worked = Nine of ten within, business hours
report-median-wall = Half within, by the clock
report-most-wall = Nine of ten within, by the clock
report-first-replies = First replies, day by day
report-solutions = Solutions, day by day
report-times-by-channel = Times by the way they came
report-times-by-department = Times by department
report-times-by-tag = Times by tag
report-unsolved-now = Unsolved now, by age
report-unsolved-hint = Now, whichever days are chosen above. Imported questions are among them.
report-unsolved-by-day = Unsolved, day by day
report-unsolved = Unsolved
report-age = Asked
report-waiting = Waiting for us
report-pending = Waiting for the customer
report-on-hold = Waiting for others
report-satisfaction = Satisfaction
report-satisfied = Satisfied
report-easy = Found it easy
report-satisfaction-hint = Whoever’s question is solved is asked one of two things. Good: satisfied or very satisfied, and at least “somewhat agree” that it was easy.
report-survey-asked = Asked
report-survey-answers = Answers
report-good = Good answers
report-answer = Answer
report-said-by-day = What customers said, day by day
report-said-by-department = What customers said, by department
report-said-by-tag = What customers said, by tag
report-csat-answers = Answers on satisfaction
report-ces-answers = Answers on effort
report-promises = Promises
report-promises-hint = A promise is broken on the day on which it was due, and waits until somebody replies or solves it. In time: of the first replies and solutions of these days that had been promised.
report-promise = Promise
report-first-reply = First reply
report-next-reply = Next reply
report-solution = Solution
report-broken = Broken promises
report-overdue = Overdue now
report-kept = In time
report-broken-by-day = Broken promises, day by day
report-broken-by-department = Promises by department
report-first-in-time = First replies in time
report-solved-in-time = Solved in time
own-work = Your work
own-work-hint = What you did yourself. Others of the team do not see this page; leads see all of it together.
report-choose-days = Other days
report-people-hint = Solved questions count for whoever solved them last. “Unsolved now” does not depend on the days.
report-replies = Replies
report-taken = Became theirs
report-open-now = Unsolved now
age-today = today
age-days = { $count ->
    [one] yesterday
   *[other] { $shown } days ago
}
age-from-to = { $from } to { $to } days ago
age-more = { $from } days ago or more
days-from-to = { $from } to { $to }
length-minutes = { $minutes } min
length-hours = { $hours } h
length-both = { $hours } h { $minutes } min
in-minutes = { $what } (minutes)
in-percent = { $what } (%)
key-reports = to the reports
error-report-days = Choose both days, the first and the last
error-report-backwards = The last day comes before the first
error-report-long = Choose at most { $most } days

# Promises
promises = Promises
promises-none = Nothing is promised: the policies have no [[sla]].
promises-hint = The first one that fits a ticket holds. All times are business time.
promise-for = For
promise-everybody = Everybody
promise-what = Promised
promise-first-within = First reply within { $time }
promise-next-within = Every later reply within { $time }
promise-solved-within = Solved within { $time }
promise-warn = Somebody is warned after { $percent } % of it
promise-first-response = First reply
promise-next-response = Next reply
promise-resolution = Solution
promise-kept = kept
promise-kept-late = done too late
promise-paused = stopped: the customer has the word, or it is solved
promise-sum = { $promised } promised; { $used } used; { $left } left
promise-sum-over = { $promised } promised; { $used } used; { $left } over
promise-sum-none = Nothing is promised now; { $used } used
promise-broken = The promise was broken. It was due
promise-how = How this was reckoned
promise-policy = By “{ $policy }”
promise-earlier = Before that: { $time }
promise-no-span = No business time has passed yet.
promise-zone = Business time, by the clock of { $zone }
promise-you-hear = You will hear from us by
history-promise-broken = A promise was broken: { $what }, due { $due }
due-when = due { $when }
due-now = due now
overdue-by = overdue by { $time }
view-overdue = Overdue
view-due-soon = Due soon
queue-comes-overdue = A ticket comes here when what was promised is not done in time.
queue-comes-due-soon = A ticket comes here when most of the time for what was promised is used.
business-hours = Business hours
hours-always = Round the clock
holidays-next = The next holidays: { $days }
holiday-named = { $day } ({ $name })
thing-promise = Promise
due-nothing = Nothing is promised for such a ticket.
due-reply-by = First reply by { $day }, { $time }
due-solved-by = Solution by { $day }, { $time }
