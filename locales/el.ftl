# The words of the interface in Greek. $shown is a number as the language writes it;
# $count is the same number, for the plural form.

## The frame of every page

skip = Μετάβαση στο περιεχόμενο
nav-site = Ιστότοπος
ask-a-person = Ρωτήστε έναν άνθρωπο
a-person-reads = Κάθε ερώτηση τη διαβάζει ένας άνθρωπος.
desk = Γραφείο
sign-in = Σύνδεση
sign-out = Αποσύνδεση
language = Γλώσσα
keys-switch = Αναζήτηση με ένα πλήκτρο:
search = Αναζήτηση
help = Βοήθεια
to-home = Στην αρχική σελίδα
pages = Σελίδες
previous = Προηγούμενο
next = Επόμενο
page-of = Σελίδα { $page } από { $pages }
breadcrumb = Διαδρομή
contents = Περιεχόμενα
article = Άρθρο
copy = Αντιγραφή
copied = Αντιγράφηκε
optional = (προαιρετικό)
send = Αποστολή
yes = Ναι
no = Όχι
close = Κλείσιμο
email = Διεύθυνση email
loading = Φορτώνει…
list-comma = {", "}
quoted = «{ $words }»
percent = { $number }%
just-now = μόλις τώρα
error-summary = Υπάρχει ένα πρόβλημα
error-title = Σφάλμα: { $title }
need-help = Χρειάζεστε βοήθεια;
not-here = Δεν είναι εδώ;

## The first page and the sections

home-title = Βοήθεια
home-question = Σε τι χρειάζεστε βοήθεια;
home-description = { $site }: απαντήσεις, και άνθρωποι που απαντούν.
home-search-hint = { $count ->
    [one] Αναζήτηση σε { $shown } απάντηση
   *[other] Αναζήτηση σε { $shown } απαντήσεις
}
home-key-hint = , ή πατήστε
home-empty = Δεν υπάρχουν ακόμη άρθρα. Σε κάθε ερώτηση απαντά ένας άνθρωπος.
home-other-language = Δεν υπάρχουν ακόμη άρθρα στη γλώσσα σας. Η γλώσσα αυτών εδώ: { $language }.
answers-unit = { $count ->
    [one] απάντηση
   *[other] απαντήσεις
}
answered-most = Βοήθησαν περισσότερο αυτή την εβδομάδα
reply-usually = Συνήθως απαντάμε μέσα σε { $time }.

## Articles

draft = Πρόχειρο. Το βλέπουν μόνο οι συντάκτες.
agents-only = Για υπαλλήλους. Οι πελάτες δεν το βλέπουν.
on-this-page = Σε αυτή τη σελίδα
feedback-question = Απαντήθηκε η ερώτησή σας;
feedback-thanks = Ευχαριστούμε
feedback-sorry = Τότε μπορεί να βοηθήσει ένας άνθρωπος
back-to = Πίσω στο άρθρο:
ask-instead = Καλύτερα ρωτήστε έναν άνθρωπο
neighbours = Προηγούμενο και επόμενο
also-in = Σε άλλες γλώσσες:
kept-by = Ευθύνη:
checked-again = Επόμενος έλεγχος έως
alert-note = Σημείωση
alert-tip = Συμβουλή
alert-important = Σημαντικό
alert-warning = Προειδοποίηση
alert-caution = Προσοχή
footnotes = Υποσημειώσεις
footnote-back = Πίσω στο κείμενο
table = Πίνακας
task-done = Έγινε
task-open = Δεν έγινε

## Pages in other languages

only-in = Μόνο σε άλλη γλώσσα: { $language }
untranslated-title = Η σελίδα δεν υπάρχει ακόμη σε αυτή τη γλώσσα: { $language }
untranslated-text = Μπορείτε να τη διαβάσετε εδώ:
not-translated = χωρίς μετάφραση

## Searching

suggestions = Προτεινόμενες απαντήσεις
suggestions-none = Καμία πρόταση
suggestions-count = { $count ->
    [one] { $shown } πρόταση
   *[other] { $shown } προτάσεις
}
results-heading = { $count ->
    [one] { $shown } απάντηση για «{ $words }»
   *[other] { $shown } απαντήσεις για «{ $words }»
}
no-results = Δεν βρέθηκε τίποτα για «{ $words }»
no-results-hint = Δοκιμάστε λιγότερες ή άλλες λέξεις.
no-results-ask = Ρωτήστε με τις ίδιες λέξεις
none-of-these = Τίποτα από αυτά;
nearest-sections = Ενότητες που ίσως βοηθήσουν
showing-results-for = Αποτελέσματα για
search-instead-for = Αναζήτηση για
solved-ticket = Λυμένο αίτημα

## Asking

ask-title = Ρωτήστε έναν άνθρωπο
ask-question = Τι πήγε στραβά ή τι προσπαθείτε να κάνετε;
ask-question-hint = Μία ή δύο προτάσεις αρκούν.
ask-email = Η διεύθυνση email σας
ask-email-hint = Για να ξέρουμε σε ποιον απαντάμε. Την απάντηση τη διαβάζετε στη σελίδα της ερώτησής σας.
ask-name = Το όνομά σας
send-to-a-person = Στείλτε το σε έναν άνθρωπο
answers = Απαντήσεις
answers-heading = Μήπως απαντά κάτι από αυτά;
answers-hint = Αν όχι, συνεχίστε. Κάθε ερώτηση τη διαβάζει ένας άνθρωπος.
this-solved-it = Αυτό έλυσε το θέμα
did-not-help = Αυτό δεν βοήθησε
read-whole = Διαβάστε ολόκληρη την απάντηση
ask-not-sent-yet = Η ερώτησή σας δεν στάλθηκε ακόμη. Αν δεν απαντά τίποτα από αυτά, στείλτε την τώρα.
ask-solved = Ωραία. Δεν στάλθηκε τίποτα.
ask-solved-flash = Το σημειώσαμε: η απάντηση έλυσε το θέμα.
ask-solved-hint = Έτσι ξέρουμε ποιες απαντήσεις βοηθούν.
ask-after-all = Ρωτήστε παρ’ όλα αυτά έναν άνθρωπο
error-email = Γράψτε μια διεύθυνση email όπως name@example.com ή αφήστε το πεδίο κενό
error-name = Γράψτε ένα όνομα από 1 έως 100 χαρακτήρες
error-question-empty = Γράψτε την ερώτησή σας
error-text-long = { $count ->
    [one] Γράψτε το πολύ { $shown } χαρακτήρα
   *[other] Γράψτε το πολύ { $shown } χαρακτήρες
}
error-text-empty = Γράψτε πρώτα κάτι
error-too-often = { $count ->
    [one] Στάλθηκαν πάρα πολλά μηνύματα από τη διεύθυνσή σας. Το κείμενο είναι ακόμη εδώ: στείλτε το ξανά σε { $shown } λεπτό.
   *[other] Στάλθηκαν πάρα πολλά μηνύματα από τη διεύθυνσή σας. Το κείμενο είναι ακόμη εδώ: στείλτε το ξανά σε { $shown } λεπτά.
}
error-not-stored = Η ερώτησή σας δεν αποθηκεύτηκε. Είναι ακόμη εδώ: στείλτε την ξανά σε ένα λεπτό.

## A customer's own question

you = Εσείς
an-agent = Υποστήριξη
asked = Στάλθηκε:
status-waiting-for-us = Περιμένει εμάς
status-waiting-for-you = Περιμένει εσάς
receipt = Έχουμε την ερώτησή σας
receipt-number = Ο αριθμός της είναι
receipt-next = Ένας άνθρωπος τη διαβάζει και απαντά σε αυτή τη σελίδα.
wait = Η θέση σας στη σειρά
wait-next = Είστε ο επόμενος.
wait-before = { $count ->
    [one] { $shown } ερώτηση απαντιέται πριν από τη δική σας.
   *[other] { $shown } ερωτήσεις απαντιούνται πριν από τη δική σας.
}
wait-far = { $count ->
    [one] Πάνω από { $shown } ερώτηση απαντιέται πριν από τη δική σας.
   *[other] Πάνω από { $shown } ερωτήσεις απαντιούνται πριν από τη δική σας.
}
wait-likely = Η απάντηση είναι πιθανή ως { $half }. Εννέα στους δέκα σε αυτή τη θέση την έχουν ως { $most }.
wait-likely-from = { $count ->
    [one] Υπολογίστηκε από { $shown } απάντηση των τελευταίων τεσσάρων εβδομάδων σε όσους ήταν εδώ.
   *[other] Υπολογίστηκε από { $shown } απαντήσεις των τελευταίων τεσσάρων εβδομάδων σε όσους ήταν εδώ.
}
wait-promised = Υποσχόμαστε απάντηση ως { $time }.
wait-too-few = Πολύ λίγοι ήταν εδώ τελευταία για να πούμε πόση ώρα παίρνει.
wait-worse = Παίρνει περισσότερο απ’ όσο είπαμε. Σας είπαμε { $before }· τώρα εννέα στους δέκα στη θέση σας έχουν απάντηση ως { $time }.
wait-missed = Σας είπαμε { $time }, και πέρασε. Δεν σας ξεχάσαμε: είστε ακόμα στη σειρά.
wait-told = Είπαμε στον πελάτη: απάντηση ως { $time }
receipt-keep = Κρατήστε αυτόν τον σύνδεσμο για να επιστρέψετε:
receipt-device = Σε αυτή τη συσκευή τη βρίσκετε και στη σελίδα
answers-meanwhile = Μήπως απαντά κάτι από αυτά;
your-reply = Γράψτε μας πάλι
reply-reopens = Αν γράψετε, η ερώτηση ανοίγει ξανά.
this-is-solved = Λύθηκε
solved-by-you = Είπατε ότι λύθηκε.
solved-by-us = Αυτή η ερώτηση λύθηκε.
reopen = Άνοιγμα ξανά
error-reply-empty = Γράψτε πρώτα μια απάντηση
error-thread-full = Η συνομιλία δεν χωρά άλλα μηνύματα. Κάντε νέα ερώτηση

## Files

attach = Επισύναψη αρχείων
attach-hint = { $count ->
    [one] { $shown } αρχείο έως { $size }. Τα κρυφά στοιχεία των εικόνων, όπως το πού τραβήχτηκαν, αφαιρούνται.
   *[other] Έως { $shown } αρχεία, το καθένα έως { $size }. Τα κρυφά στοιχεία των εικόνων, όπως το πού τραβήχτηκαν, αφαιρούνται.
}
attach-held = Έχουν ήδη επιλεγεί. Βγάλτε το σημάδι από όποιο αρχείο δεν θέλετε.
files = Αρχεία
size-kb = { $number } KB
size-mb = { $number } MB
error-file-large = Το «{ $name }» είναι μεγαλύτερο από { $size }. Δεν το κρατήσαμε
error-file-large-any = Ένα αρχείο μπορεί να είναι έως { $size }
error-file-empty = Το «{ $name }» είναι κενό. Δεν το κρατήσαμε
error-files-many = { $count ->
    [one] Επισυνάψτε το πολύ { $shown } αρχείο
   *[other] Επισυνάψτε το πολύ { $shown } αρχεία
}
error-files-full = Όλα τα αρχεία της συνομιλίας μαζί μπορούν να είναι έως { $size }. Αφαιρέστε αρχεία
error-file-gone = Ένα αρχείο επιλέχθηκε πριν από περισσότερο από μία ώρα και χάθηκε. Επιλέξτε το ξανά
error-file-no-room = Τα αρχεία δεν αποθηκεύτηκαν. Όσα γράψατε είναι ακόμη εδώ: στείλτε τα χωρίς αρχεία ή δοκιμάστε αργότερα
error-file-pixels = Το «{ $name }» έχει πάνω από { $number } εκατομμύρια εικονοστοιχεία. Μικρύνετε την εικόνα ή στείλτε την σε αρχείο ZIP
error-file-damaged = Το «{ $name }» είναι εικόνα που δεν διαβάζεται. Για να τη στείλετε όπως είναι, βάλτε την σε αρχείο ZIP
error-files-too-often = { $count ->
    [one] Στάλθηκαν πάρα πολλά αρχεία από τη διεύθυνσή σας. Στείλτε άλλα σε { $shown } λεπτό ή συνεχίστε χωρίς αυτά
   *[other] Στάλθηκαν πάρα πολλά αρχεία από τη διεύθυνσή σας. Στείλτε άλλα σε { $shown } λεπτά ή συνεχίστε χωρίς αυτά
}

## My questions

my-questions = Οι ερωτήσεις μου
my-questions-hint = Οι ερωτήσεις που κάνατε σε αυτή τη συσκευή ή ανοίξατε με τον σύνδεσμό τους. Η πιο πρόσφατη είναι πρώτη.
my-questions-none = Δεν έχει γίνει ακόμη ερώτηση από αυτή τη συσκευή.
my-questions-none-hint = Όταν ρωτήσετε έναν άνθρωπο, η ερώτηση εμφανίζεται εδώ. Αν έχετε τον σύνδεσμο μιας ερώτησης, ανοίξτε τον μία φορά και εμφανίζεται και αυτή.
my-questions-forget = Να ξεχαστούν σε αυτή τη συσκευή
my-questions-forget-hint = Οι ερωτήσεις μένουν· μόνο αυτή η συσκευή δεν τις δείχνει πια. Κρατήστε τους συνδέσμους τους, αν τους χρειάζεστε.
last-change = Τελευταία αλλαγή

## Service standards

standards = Τι να περιμένετε από εμάς
standards-description = Τι να περιμένετε όταν ρωτάτε στο { $site } και πώς τα πήγαμε πρόσφατα.
standards-promise = Τι υποσχόμαστε
promise-person = Κάθε ερώτηση τη διαβάζει ένας άνθρωπος.
promise-order = Οι ερωτήσεις παίρνονται με μία σειρά, ίδια για όλους: πρώτα ό,τι έχουμε υποσχεθεί νωρίτερα, μετά ό,τι επείγει, μετά όποιος περιμένει περισσότερο.
promise-link = Η απάντηση βρίσκεται σε δική σας σελίδα, με έναν σύνδεσμο που κανείς δεν μπορεί να μαντέψει.
promise-account = Δεν χρειάζεστε λογαριασμό.
standards-lately = Πώς τα πήγαμε τις τελευταίες 30 ημέρες
standards-nothing = Δεν έγινε καμία ερώτηση τις τελευταίες 30 ημέρες, άρα δεν υπάρχουν ακόμη αριθμοί.
standards-too-few = Απαντήθηκαν πολύ λίγες ερωτήσεις για να πούμε πόσο αργεί μια απάντηση.
figure-asked = Ερωτήσεις
figure-at-once = Απαντήθηκαν αμέσως από το κέντρο βοήθειας
figure-replied = Απαντήθηκαν από έναν άνθρωπο
figure-half-within = Οι μισές πρώτες απαντήσεις ήρθαν μέσα σε
figure-most-within = Εννέα στις δέκα ήρθαν μέσα σε
figure-within-a-day = Πρώτες απαντήσεις μέσα σε μία ημέρα
figure-kept-first = Πρώτες απαντήσεις που ήρθαν όπως υποσχεθήκαμε
figure-kept-next = Επόμενες απαντήσεις που ήρθαν όπως υποσχεθήκαμε
figure-kept-solved = Λύθηκαν όπως υποσχεθήκαμε
standards-business-hours = Οι χρόνοι μετρούν όσο εργάζεται η ομάδα.
figure-by-day = Ερωτήσεις ανά ημέρα
column-day = Ημέρα

## The widget in other products, and its page for admins

widget-for-page = Προτάσεις για αυτή τη σελίδα
widget-none = Δεν βρέθηκε τίποτα. Δοκιμάστε άλλες λέξεις ή ρωτήστε έναν άνθρωπο.
widget-back = Πίσω
widget-next = Τη διαβάζει ένας άνθρωπος. Η απάντηση έρχεται στη σελίδα της ερώτησής σας: κρατήστε τον σύνδεσμό της.
widget-open-page = Ανοίξτε τη σελίδα της ερώτησής σας
widget-new-tab = (ανοίγει σε νέα καρτέλα)
widget-trouble = Η βοήθεια δεν είναι διαθέσιμη αυτή τη στιγμή.
widget-kept = Ό,τι γράψατε είναι ακόμη εδώ.
widget-again = Δοκιμάστε ξανά
widget-title = Widget
widget-intro = Μία γραμμή βάζει σε ένα άλλο προϊόν την αναζήτηση, απαντήσεις που ταιριάζουν στη σελίδα και τη φόρμα ερώτησης.
widget-snippet = Βάλτε αυτή τη γραμμή στις σελίδες του
widget-origins = Ποιος μπορεί να το δείχνει
widget-origins-none = Μόνο οι σελίδες αυτού του ιστότοπου. Δηλώστε άλλες στη ρύθμιση widget_origins.
widget-try = Δοκιμάστε το εδώ
widget-try-hint = Το κουμπί στη γωνία είναι το widget, όπως το βλέπουν όσοι χρησιμοποιούν το προϊόν σας.
widget-open = Ανοίξτε το widget

## Signing in and joining

sign-in-hint = Για την ομάδα. Οι πελάτες δεν χρειάζονται λογαριασμό:
password = Κωδικός πρόσβασης
error-sign-in = Λάθος διεύθυνση email ή κωδικός πρόσβασης
setup-title = Δημιουργία του πρώτου λογαριασμού
setup-hint = Αυτός ο λογαριασμός έχει όλα τα δικαιώματα και προσκαλεί τους άλλους. Ο σύνδεσμος ισχύει μία φορά.
join-title = Μπείτε στην ομάδα
join-hint = Εδώ δημιουργείτε τον λογαριασμό σας. Ο σύνδεσμος ισχύει μία φορά.
your-name = Το όνομά σας
your-name-hint = Όπως θα το βλέπουν πελάτες και συνάδελφοι.
new-password = Κωδικός πρόσβασης
new-password-hint = { $count ->
    [one] Τουλάχιστον { $shown } χαρακτήρας
   *[other] Τουλάχιστον { $shown } χαρακτήρες. Μια πρόταση τη θυμάστε εύκολα και δύσκολα τη μαντεύει κανείς.
}
make-account = Δημιουργία λογαριασμού
error-email-taken = Υπάρχει ήδη λογαριασμός με αυτή τη διεύθυνση
error-password-short = { $count ->
    [one] Γράψτε τουλάχιστον { $shown } χαρακτήρα
   *[other] Γράψτε τουλάχιστον { $shown } χαρακτήρες
}
error-password-long = { $count ->
    [one] Γράψτε το πολύ { $shown } χαρακτήρα
   *[other] Γράψτε το πολύ { $shown } χαρακτήρες
}
error-password-repeated = Μην επαναλαμβάνετε μόνο έναν χαρακτήρα
error-password-hashing = Ο κωδικός δεν αποθηκεύτηκε. Δοκιμάστε ξανά

## Accounts

your-account = Ο λογαριασμός σας
change-password = Αλλαγή κωδικού
change-password-hint = Μένετε συνδεδεμένοι εδώ και αποσυνδέεστε παντού αλλού.
details = Όνομα και διεύθυνση email
details-change = Αλλαγή ονόματος ή διεύθυνσης
change-name = Αλλαγή του ονόματος
change-address = Αλλαγή της διεύθυνσης
own-email-hint = Με αυτήν συνδέεστε.
error-own-email = Γράψτε μια διεύθυνση email όπως name@example.com
name-changed = Το όνομά σας άλλαξε.
address-changed = Η διεύθυνση email σας άλλαξε. Από εδώ και πέρα συνδέεστε με αυτήν.
choose-password = Επιλογή κωδικού
no-password-hint = Ο λογαριασμός σας δεν έχει κωδικό εδώ. Αυτό γίνεται μέσα σε δέκα λεπτά από τη σύνδεσή σας.
sign-in-again = Συνδεθείτε ξανά
error-sign-in-again = Συνδεθήκατε πριν από περισσότερα από δέκα λεπτά. Συνδεθείτε ξανά και επαναλάβετε
old-password = Ο τωρινός κωδικός
next-password = Νέος κωδικός
error-old-password = Δεν είναι αυτός ο κωδικός σας
account-password-changed = Ο κωδικός άλλαξε. Αποσυνδεθήκατε παντού αλλού.
sessions = Συνδέσεις
sessions-hint = Κάθε πρόγραμμα περιήγησης όπου είστε συνδεδεμένοι. Αν κάποιο δεν το γνωρίζετε, τερματίστε τη σύνδεση και αλλάξτε κωδικό.
sessions-none = Πουθενά αυτή τη στιγμή.
sessions-ended = Τερματίστηκε. Κανείς δεν είναι πια συνδεδεμένος εκεί.
end-session = Τερματισμός
end-other-sessions = Τερματισμός όλων των άλλων
end-all-sessions = Τερματισμός όλων
this-browser = αυτό εδώ
column-browser = Πρόγραμμα περιήγησης
column-last-used = Τελευταία χρήση
column-signed-in = Από
column-session = Σύνδεση
browser-on-system = { $browser } σε { $system }
browser-unknown = Άγνωστο πρόγραμμα περιήγησης
roles-hint = Τα δικαιώματα αλλάζουν αμέσως. Το άτομο μένει συνδεδεμένο.
change-roles = Αλλαγή ρόλων
roles-changed = Οι ρόλοι άλλαξαν.
account-history = Τι έγινε με αυτόν τον λογαριασμό
account-made = Ο λογαριασμός δημιουργήθηκε
change-switched-on = Ενεργοποιήθηκε
change-switched-off = Απενεργοποιήθηκε
change-roles-to = Ρόλοι: { $roles }
change-password-changed = Άλλαξε ο κωδικός
change-name-from = Άλλαξε το όνομα· πριν: { $name }
change-address-from = Άλλαξε η διεύθυνση email· πριν: { $email }
change-sessions-ended = Τερματίστηκαν συνδέσεις

## A new password

forgot-password = Ξεχάσατε τον κωδικό σας;
forgot-hint = Γράψτε τη διεύθυνση email του λογαριασμού σας. Οι διαχειριστές βλέπουν το αίτημά σας, και κάποιος σας δίνει έναν σύνδεσμο για νέο κωδικό.
forgot-send = Ζητήστε σύνδεσμο
forgot-sent = Αν υπάρχει λογαριασμός με αυτή τη διεύθυνση, οι διαχειριστές βλέπουν τώρα το αίτημά σας. Κάποιος θα σας δώσει έναν σύνδεσμο· δεν στέλνεται email.
reset-title = Επιλέξτε νέο κωδικό
reset-hint = Ο σύνδεσμος ισχύει μία φορά. Αποσυνδέεστε παντού και συνδέεστε με τον νέο κωδικό.
reset-save = Αποθήκευση κωδικού
reset-done = Ο κωδικός σας άλλαξε. Συνδεθείτε με αυτόν.
reset-requests = Ζήτησαν νέο κωδικό
reset-make = Νέος σύνδεσμος
reset-requests-hint = Πριν δώσετε σύνδεσμο, βεβαιωθείτε ότι το ζητούν οι ίδιοι και όχι κάποιος άλλος στο όνομά τους.
reset-panel-hint = Με έναν σύνδεσμο επιλέγουν νέο κωδικό. Ως τότε ισχύει ο παλιός.
reset-made = Σύνδεσμος για νέο κωδικό
reset-made-hint = Δώστε τον εσείς. Ισχύει μία φορά, για μία ώρα, και οι παλιότεροι δεν ισχύουν πια. Δεν εμφανίζεται ξανά.
change-reset-link-made = Έγινε σύνδεσμος για νέο κωδικό
change-password-reset = Νέος κωδικός μέσω συνδέσμου

## The second step at sign-in

second-factor = Δεύτερο βήμα στη σύνδεση
second-factor-hint = Εκτός από τον κωδικό, η σύνδεση ζητά και έναν αριθμό από εφαρμογή στο κινητό σας. Όποιος μάθει τον κωδικό δεν μπαίνει μόνο με αυτόν.
second-factor-since = Ενεργό από
second-factor-none = Δεν έχει οριστεί.
second-factor-set-up = Ορισμός
second-factor-scan = Σαρώστε αυτόν τον κωδικό με την εφαρμογή και γράψτε τα έξι ψηφία που δείχνει.
second-factor-scan-hint = Κάνει κάθε εφαρμογή για κωδικούς μίας χρήσης (TOTP). Αν δεν μπορείτε να σαρώσετε, γράψτε σε αυτήν το κλειδί:
second-factor-picture = Το κλειδί ως κωδικός QR
second-factor-code = Κωδικός από την εφαρμογή
second-factor-change = Εφεδρικοί κωδικοί ή απενεργοποίηση
second-factor-turn-on = Ενεργοποίηση του βήματος
second-factor-turn-off = Απενεργοποίηση του βήματος
second-factor-on = Το δεύτερο βήμα είναι ενεργό.
second-factor-off = Το δεύτερο βήμα είναι ανενεργό.
second-factor-required = Ο ρόλος σας απαιτεί το δεύτερο βήμα. Ορίστε το για να συνεχίσετε.
second-factor-of-others = Απενεργοποιήστε το αν χάθηκαν το κινητό και οι εφεδρικοί κωδικοί. Βεβαιωθείτε πρώτα ότι το ζητούν οι ίδιοι.
recovery-codes = Εφεδρικοί κωδικοί
recovery-codes-hint = Ο καθένας σάς συνδέει μία φορά όταν δεν έχετε το κινητό. Φυλάξτε τους όπως ένα κλειδί· δεν εμφανίζονται ξανά.
recovery-codes-left = { $count ->
    [one] Απομένει { $shown } εφεδρικός κωδικός.
   *[other] Απομένουν { $shown } εφεδρικοί κωδικοί.
}
recovery-codes-new = Νέοι κωδικοί
second-step = Γράψτε τον κωδικό
second-step-hint = Τα έξι ψηφία που δείχνει τώρα η εφαρμογή, ή έναν από τους εφεδρικούς κωδικούς σας.
second-step-lost = Χάσατε κινητό και κωδικούς; Ένας διαχειριστής μπορεί να απενεργοποιήσει το δεύτερο βήμα.
second-step-code = Κωδικός μίας χρήσης
error-code = Ο κωδικός δεν είναι σωστός ή χρησιμοποιήθηκε ήδη. Περιμένετε τον επόμενο
error-codes-often = Πολλοί λάθος κωδικοί. Δοκιμάστε ξανά σε ένα τέταρτο
error-second-step = Άργησε πολύ ή δόθηκαν πολλοί λάθος κωδικοί. Συνδεθείτε ξανά
change-second-factor-set = Ενεργοποιήθηκε το δεύτερο βήμα
change-second-factor-removed = Απενεργοποιήθηκε το δεύτερο βήμα
change-recovery-codes-made = Έγιναν νέοι εφεδρικοί κωδικοί
change-recovery-code-used = Σύνδεση με εφεδρικό κωδικό
change-provider-linked = Συνδέθηκε με λογαριασμό του παρόχου
change-passkey = Δημιουργήθηκε κλειδί πρόσβασης: { $name }
change-passkey-removed = Αφαιρέθηκε κλειδί πρόσβασης: { $name }

## Passkeys

passkeys = Κλειδιά πρόσβασης
passkeys-hint = Με ένα κλειδί πρόσβασης (passkey) συνδέεστε με το κλείδωμα της συσκευής σας: δάχτυλο, πρόσωπο ή PIN. Δεν υπάρχει τίποτα να θυμάστε ούτε κάτι που να μπορεί να μαθευτεί, και δεν ζητείται αριθμός.
passkeys-count = { $count ->
    [one] { $shown } κλειδί πρόσβασης.
   *[other] { $shown } κλειδιά πρόσβασης.
}
passkeys-change = Προσθήκη ή αφαίρεση κλειδιών
passkey-add = Προσθήκη κλειδιού πρόσβασης
passkey-name = Όνομα της συσκευής
passkey-name-hint = Όπως τη λέτε εσείς, για παράδειγμα «το κινητό μου».
passkey-make = Δημιουργία του κλειδιού
passkey-make-hint = Το πρόγραμμα περιήγησης ρωτά πού θα φυλαχτεί το κλειδί και ζητά το κλείδωμα εκείνης της συσκευής.
passkey-none = Το πρόγραμμα περιήγησής σας δεν φτιάχνει κλειδιά πρόσβασης για αυτόν τον ιστότοπο ή δεν εκτελεί σενάρια. Χρησιμοποιήστε ένα σύγχρονο πρόγραμμα.
passkey-failed = Το πρόγραμμα περιήγησης δεν έδειξε κλειδί πρόσβασης. Δοκιμάστε ξανά ή συνδεθείτε με άλλον τρόπο.
passkey-added = Το κλειδί δημιουργήθηκε. Από τώρα μπορείτε να συνδέεστε με αυτό.
passkey-removed = Το κλειδί αφαιρέθηκε από εδώ. Αφαιρέστε το και από τη συσκευή.
passkey-remove = Αφαίρεση
passkey-unused = δεν έχει χρησιμοποιηθεί
column-passkey = Κλειδί πρόσβασης
column-made = Δημιουργία
sign-in-passkey = Σύνδεση με κλειδί πρόσβασης
error-passkey-name = Γράψτε ένα όνομα από 1 έως 60 χαρακτήρες
error-passkeys-many = Έχετε όσα κλειδιά μπορεί να έχει ένας λογαριασμός. Αφαιρέστε πρώτα ένα
error-passkey-over = Άργησε πολύ ή η συσκευή δεν απάντησε όπως έπρεπε. Προσθέστε ξανά το κλειδί
error-passkey-sign-in-over = Άργησε πολύ. Δοκιμάστε ξανά.
error-passkey-unknown = Κανένας λογαριασμός εδώ δεν έχει αυτό το κλειδί ή ο λογαριασμός είναι απενεργοποιημένος. Συνδεθείτε με άλλον τρόπο.

## Signing in with a provider

sign-in-elsewhere = Σύνδεση με { $provider }
sign-in-or = Ή με τον κωδικό σας εδώ:
error-elsewhere-over = Η σύνδεση με { $provider } άργησε πολύ ή ξεκίνησε σε άλλο πρόγραμμα περιήγησης. Δοκιμάστε ξανά.
error-elsewhere-declined = Το { $provider } δεν σας συνέδεσε. Δοκιμάστε ξανά ή χρησιμοποιήστε τον κωδικό σας.
error-elsewhere-no-account = Το { $provider } σας γνωρίζει, αλλά δεν αντιστοιχεί σε λογαριασμό εδώ ή ο λογαριασμός είναι απενεργοποιημένος. Ένας διαχειριστής μπορεί να σας προσκαλέσει.
error-elsewhere-not-believed = Ό,τι έστειλε το { $provider } δεν αποδεικνύει ποιοι είστε. Δοκιμάστε ξανά. Αν συνεχιστεί, ενημερώστε έναν διαχειριστή: το αρχείο καταγραφής του διακομιστή λέει περισσότερα.
error-elsewhere-unreachable = Το { $provider } δεν απαντά αυτή τη στιγμή. Χρησιμοποιήστε τον κωδικό σας ή δοκιμάστε αργότερα.

## The desk and its queue

queue = Ουρά
write = Άρθρα
people = Άτομα
keys = Πλήκτρα
views = Προβολές
view-waiting = Περιμένουν εμάς
view-pending = Περιμένουν τον πελάτη
view-on-hold = Σε αναμονή
view-resolved = Λυμένα
queue-empty = Δεν υπάρχει τίποτα εδώ.
queue-empty-waiting = Δεν μας περιμένει κανείς.
queue-comes-waiting = Εδώ έρχονται νέες ερωτήσεις και απαντήσεις πελατών, πρώτα όποιος περιμένει περισσότερο.
queue-comes-pending = Ένα αίτημα έρχεται εδώ όταν έχετε απαντήσει και ο πελάτης δεν έχει γράψει ακόμη.
queue-comes-on-hold = Βάλτε ένα αίτημα σε αναμονή όσο πρέπει πρώτα να ενεργήσει κάποιος άλλος.
queue-comes-resolved = Τα λυμένα αιτήματα μένουν εδώ, πρώτα τα πιο πρόσφατα, και τα βρίσκει η αναζήτηση.
queue-full = Τα επόμενα έρχονται όσο απαντώνται αυτά. Τα υπόλοιπα τα βρίσκει η «Μετάβαση…».
column-number = Αριθμός
column-question = Ερώτηση
column-from = Από
column-taken = Το ανέλαβε
column-state = Κατάσταση
column-waiting = Αναμονή
column-since = Χρόνος
column-changed = Τελευταία αλλαγή
status-new = Νέο
status-open = Ανοιχτό
status-pending = Περιμένει τον πελάτη
status-on-hold = Σε αναμονή
status-solved = Λύθηκε
status-closed = Κλειστό

## Searching on the desk

narrow-down = Περιορισμός
filters = Φίλτρα
leave-out = Κάτι βρίσκεται χωρίς το εξής:
leave-out-all = Χωρίς κανένα φίλτρο
did-you-mean = Μήπως εννοείτε
results-count = { $count ->
    [one] { $shown } αποτέλεσμα
   *[other] { $shown } αποτελέσματα
}
results-for = { $count ->
    [one] { $shown } αποτέλεσμα για «{ $words }»
   *[other] { $shown } αποτελέσματα για «{ $words }»
}
nothing-found = Δεν βρέθηκε τίποτα
filter-drop = (αφαίρεση του φίλτρου)
filter-not = όχι
filter-more = { $count ->
    [one] { $shown } ακόμη, με
   *[other] { $shown } ακόμη, με
}
filter-kind = Είδος
filter-ticket = Αίτημα
filter-tag = Ετικέτα
filter-article = Συνδεδεμένο άρθρο
filter-channel = Ήρθε από
filter-solved = Πότε λύθηκε
filter-me = Εγώ
filter-nobody = Κανείς
filter-unsolved = Δεν έχει λυθεί
filter-resolved = Λύθηκε ή έκλεισε
filter-last-days = { $count ->
    [one] Τελευταία { $shown } ημέρα
   *[other] Τελευταίες { $shown } ημέρες
}
filter-help = Πώς φιλτράρω
filter-help-status = αιτήματα σε αυτή την κατάσταση: new, open, pending, on_hold, solved, closed, ή unsolved και resolved για πολλές μαζί
filter-help-tag = με αυτή την ετικέτα· τιμή με πολλές λέξεις γράφεται σε εισαγωγικά
filter-help-customer = από αυτόν τον πελάτη, με τη διεύθυνση ή το όνομά του
filter-help-solved = λύθηκαν μετά από αυτή την ημέρα· επίσης <, >=, <= και .. ανάμεσα σε δύο ημέρες, και ένας μήνας ή ένα έτος μόνο του
filter-help-days = λύθηκαν μέσα σε τόσες ημέρες· επίσης w, m και y για εβδομάδες, μήνες και έτη
filter-help-article = αιτήματα με τα οποία συνδέεται αυτό το άρθρο
filter-help-assignee = αιτήματα που έχετε εσείς· επίσης ένα όνομα, ή none
filter-help-others = πολλά φίλτρα μαζί: ισχύουν όλα
filter-help-phrase = αυτές οι λέξεις, ακριβώς όπως είναι
filter-help-without = χωρίς αυτή τη λέξη και χωρίς αυτή την ετικέτα
filter-unknown = Δεν υπάρχει φίλτρο «{ $filter }». Αναζητήθηκε ως λέξη.
filter-unclosed = Τα εισαγωγικά στο «{ $written }» δεν κλείνουν. Διαβάστηκε ως το τέλος.
filter-value-missing = Το «{ $filter }» δεν έχει τιμή και παραλείφθηκε. Γράψτε την τιμή αμέσως μετά την άνω και κάτω τελεία, χωρίς κενό.
filter-value-unknown = Το «{ $value }» δεν ταιριάζει στο «{ $filter }» και το φίλτρο παραλείφθηκε. Μπορεί να είναι: { $choices }.
filter-lang-unknown = Το «{ $value }» δεν είναι γλώσσα και το φίλτρο παραλείφθηκε. Γράψτε έναν κωδικό: { $example }.
filter-nobody-called = Κανείς στην ομάδα δεν λέγεται «{ $value }» και το φίλτρο παραλείφθηκε.
filter-date-unreadable = Το «{ $value }» δεν είναι ημερομηνία και το φίλτρο παραλείφθηκε. Γράψτε για παράδειγμα { $example }.
filter-date-backward = Το «{ $value }» τελειώνει πριν αρχίσει και το φίλτρο παραλείφθηκε.
filter-article-unreadable = Το «{ $value }» δεν είναι διεύθυνση άρθρου και το φίλτρο παραλείφθηκε. Γράψτε για παράδειγμα { $example }.
filter-not-excludable = Το «{ $filter }» δεν μπορεί να αποκλειστεί και παραλείφθηκε. Γράψτε καλύτερα { $example }.
filter-tier-unknown = Δεν υπάρχει βαθμίδα «{ $value }» και το φίλτρο παραλείφθηκε.
filter-follower = Το παρακολουθεί
filter-stands = Ανοιχτά αιτήματα
filter-unassigned = Δεν το έχει κανείς
filter-sort = Σειρά
sort-best = Καλύτερο ταίριασμα
sort-newest = Πρώτα τα πιο πρόσφατα
sort-oldest = Πρώτα τα πιο παλιά
sort-urgency = Πρώτα τα πιο πιεστικά
filter-help-is = αιτήματα που περιμένουν εσάς· επίσης new, unassigned, overdue, due, escalated και snoozed: πολλά μαζί ισχύουν όλα. Και article ή ticket
filter-help-department = αυτού του τμήματος, με το όνομα ή τον τίτλο του· ομοίως priority:high και tier:
filter-help-follower = αιτήματα που παρακολουθείτε· επίσης ένα όνομα
filter-help-sort = τι έρχεται πρώτο: urgency όπως στην ουρά, newest ή oldest
why-this-order = Γιατί αυτή η σειρά;
why-hide = Απόκρυψη των λόγων
why-words = Πώς διαβάστηκαν οι λέξεις και πόσα λέει η καθεμία
why-holding = υπάρχει σε { $holding } από { $all }
why-nowhere = δεν υπάρχει πουθενά
why-looked-up-as = αναζητήθηκε ως
why-counts-less = μετράει λιγότερο: απλώς συνδέει τις προτάσεις
why-part = μετράει λιγότερο: μέρος μιας έκφρασης
why-left-out = παραλείφθηκε: οι άλλες λέξεις βρήκαν αρκετά
why-as-typed = όπως γράφτηκε
why-joined = γραμμένο μαζί
why-parted = γραμμένο χωριστά
why-synonym = συνώνυμο
why-put-right = διορθωμένο
why-beginning = αρχίζει έτσι
why-points = Βαθμοί: { $points } · βεβαιότητα: { $sure } %
why-not-there = Λείπουν:
why-all-words = Υπάρχουν όλες οι λέξεις της αναζήτησης
why-side-by-side = Δίπλα δίπλα:
why-section = Καλύτερη ενότητα:
why-section-top = η αρχή
why-whole-title = Ο τίτλος είναι η αναζήτηση
why-title-begins = Ο τίτλος αρχίζει όπως η αναζήτηση
why-other-language = Δεν είναι στη γλώσσα σας
why-meaning = Κοντινό νόημα
why-votes-and-age = Ψήφοι και ηλικία: +{ $percent } %
why-in-title = στον τίτλο
why-in-headings = σε επικεφαλίδες
why-in-text = στο κείμενο
why-in-customers-words = στα λόγια των πελατών
why-learnt = από ερωτήσεις και αναζητήσεις πελατών
why-begins-in-title = αρχίζει λέξη του τίτλου
why-begins-in-heading = αρχίζει λέξη επικεφαλίδας
why-letter-for-letter = γράμμα προς γράμμα

## A ticket on the desk

conversation = Συνομιλία
the-customer = Πελάτης
from = Από:
asked-from = Στάλθηκε από τη σελίδα:
waiting = Περιμένει
taken-by = Ανάληψη:
taken-by-nobody = Δεν το έχει αναλάβει κανείς
take = Ανάληψη
give-back = Επιστροφή
wait-for-customer = Αναμονή πελάτη
put-on-hold = Σε αναμονή
take-back-to-work = Συνέχιση
go-to-reply = Απάντηση
reply-to = Απάντηση σε:
reply-hint = Ο πελάτης τη διαβάζει στη σελίδα της ερώτησής του.
send-to = Αποστολή σε:
send-keep-open = Αποστολή, μένει ανοιχτό
write-note = Γράψτε σημείωση
note = Σημείωση
note-label = Σημείωση, δεν στέλνεται στον πελάτη
save-note = Αποθήκευση σημείωσης
resolve = Επίλυση
outcome = Πώς απαντήθηκε;
outcome-linked = Απαντήθηκε από συνδεδεμένο άρθρο
outcome-needs-article = Χρειάζεται άρθρο
outcome-nothing = Τίποτα από αυτά
outcome-accepted = Ο πελάτης δέχτηκε μια προτεινόμενη απάντηση
resolution = Τι το έλυσε
resolution-hint = Για τον επόμενο υπάλληλο με την ίδια ερώτηση. Οι πελάτες δεν το βλέπουν.
tags = Ετικέτες
tags-hint = Χωρίστε τις με κόμμα
error-no-article = Συνδέστε πρώτα το άρθρο ή επιλέξτε άλλη απάντηση
error-tags = Γράψτε έως 12 ετικέτες, με έως 40 χαρακτήρες η καθεμία
error-customer-wrote = Ο πελάτης έγραψε στο μεταξύ: διαβάστε το πιο πάνω. Το κείμενό σας είναι ακόμη εδώ, στείλτε το ξανά αν εξακολουθεί να ταιριάζει
error-moved-on = Το αίτημα άλλαξε στο μεταξύ. Ό,τι γράψατε είναι ακόμη εδώ
just-solved = Το αίτημα { $number } λύθηκε.
back-to-solved = Δείτε το ξανά
undo-solving = Αναίρεση: άνοιγμα ξανά

## Beside a ticket

beside-ticket = Δίπλα στο αίτημα
solved-before = Λύθηκαν παλιότερα
solved-before-none = Δεν έχει λυθεί κάτι παρόμοιο.
same-words = Κοινές λέξεις:
insert-answer = Εισαγωγή απάντησης
link = Σύνδεση με το αίτημα
linked = Συνδεδεμένο
linked-heading = Συνδεδεμένα με αυτό το αίτημα
unlink = Αφαίρεση σύνδεσης
before-asking = Τι έκανε πριν ο πελάτης
trail-searched = Αναζήτησε
trail-read = Διάβασε
trail-shown = Εμφανίστηκε
trail-opened = Ανοίχτηκε
trail-accepted = Έγινε δεκτή
trail-rejected = Απορρίφθηκε

## The command bar

command = Μετάβαση…
command-hint = Λέξεις ή σελίδα
command-hint-desk = Αριθμός αιτήματος, λέξεις, σελίδα ή ενέργεια
command-here = Σε αυτή τη σελίδα
command-tickets = Αιτήματα
command-recent = Άνοιξαν πρόσφατα
command-search = Αναζήτηση για «{ $words }»

## Keys

keys-hint = Τα μεμονωμένα πλήκτρα λειτουργούν όταν δεν γράφετε σε πεδίο. Αν σας ενοχλούν, απενεργοποιήστε τα· το θυμάται αυτό το πρόγραμμα περιήγησης.
keys-on = Τα μεμονωμένα πλήκτρα είναι ενεργά
key-command = μετάβαση οπουδήποτε, ακόμη και μέσα από πεδίο
key-move = επόμενο, προηγούμενο
key-open = άνοιγμα
key-choose = επιλογή του αιτήματος
key-bulk = το ίδιο με όλα τα επιλεγμένα
key-take = ανάληψη ή επιστροφή του αιτήματος
key-insert = εισαγωγή της απάντησης
key-link = σύνδεση με το αίτημα
key-reply = απάντηση
key-note = σημείωση
key-resolve = επίλυση
key-put-off = άφησέ το για αργότερα
key-next = η επόμενη ερώτηση
key-wait = αναμονή για τον πελάτη, ή πάλι σε εμάς
key-hold = σε αναμονή τρίτων, ή πάλι σε εμάς
key-follow = παρακολούθηση, ή τέλος της
key-hand-over = παράδοση σε άλλον
key-merge = συγχώνευση με άλλο
key-save-view = αποθήκευση της αναζήτησης ως προβολής
key-search = αναζήτηση
key-queue = στην ουρά
key-views = στις αποθηκευμένες προβολές
key-view = στην πρώτη … ένατη αποθηκευμένη προβολή
key-write = στη σελίδα των συντακτών
key-help = αυτή η λίστα

## Tables and charts

sort-by-this = ταξινόμηση κατά αυτή τη στήλη
very-full = Τα πρώτα { $shown } από { $total }.
chart-empty = Δεν υπάρχουν ακόμη αριθμοί.
chart-table = Οι αριθμοί σε πίνακα
chart-summary = { $title }. Υψηλότερη τιμή: { $high }, { $highlabel }. Χαμηλότερη: { $low }, { $lowlabel }.

## Editors

content-problems = Προβλήματα στο περιεχόμενο
content-problems-none = Δεν βρέθηκε κανένα πρόβλημα.
content-held-back = Λείπει το μεγαλύτερο μέρος του φακέλου περιεχομένου. Ο ιστότοπος δείχνει ακόμη ό,τι υπήρχε πριν.
content-problems-more = Τα υπόλοιπα τα δείχνει η εντολή answerdesk check.
foreign-keys = Μεταδεδομένα άλλων συστημάτων, διατηρούνται χωρίς να χρησιμοποιούνται:
severity-error = σφάλμα
severity-warning = προειδοποίηση
needs-article = Χρειάζονται άρθρο
needs-article-none = Κανένα λυμένο αίτημα δεν περιμένει άρθρο.

## The incident banner

incident = Έκτακτη ανακοίνωση
incident-hint = Ένα σύντομο κείμενο στην κορυφή κάθε σελίδας που βλέπουν οι πελάτες, μέχρι να λήξει μόνο του.
incident-now = Στις σελίδες τώρα
incident-none = Δεν υπάρχει ανακοίνωση.
incident-ends = Λήγει μόνη της:
incident-end = Αφαίρεση τώρα
incident-set = Εμφάνιση της ανακοίνωσης
incident-level = Πόσο σοβαρό είναι;
incident-notice = Ενημέρωση
incident-trouble = Πρόβλημα
incident-text = Τι λέει, σε κάθε γλώσσα
incident-text-hint = { $count ->
    [one] Έως { $shown } χαρακτήρα. Όπου λείπει το κείμενο μιας γλώσσας, εμφανίζεται άλλης.
   *[other] Έως { $shown } χαρακτήρες το καθένα. Όπου λείπει το κείμενο μιας γλώσσας, εμφανίζεται άλλης.
}
incident-article = Διεύθυνση άρθρου που λέει περισσότερα
incident-article-hint = Για παράδειγμα en/start/install
incident-lasts = Μένει για
error-incident-text = Γράψτε το κείμενο σε μία τουλάχιστον γλώσσα
error-incident-article = Δεν υπάρχει δημόσιο άρθρο σε αυτή τη διεύθυνση
error-incident-lasts = Επιλέξτε πόσο θα μείνει

## People

column-name = Όνομα
column-email = Διεύθυνση email
column-roles = Ρόλοι
column-account = Λογαριασμός
role-agent = Υπάλληλος υποστήριξης
role-editor = Συντάκτης
role-lead = Υπεύθυνος ομάδας
role-admin = Διαχειριστής
switch-off = Απενεργοποίηση
switch-on = Ενεργοποίηση
switched-off = ανενεργός
invite = Πρόσκληση ατόμου
invite-name = Το όνομα του ατόμου
make-link = Πρόσκληση
invited = Σύνδεσμος για:
invited-hint = Δώστε τον εσείς. Ισχύει μία φορά, για επτά ημέρες, και δεν εμφανίζεται ξανά.
invitations = Ανοιχτές προσκλήσεις
invitations-hint = Κάθε σύνδεσμος ισχύει μία φορά. Αποσύρετε όποιον χάθηκε.
invitation-withdraw = Απόσυρση
invitation-withdrawn = Η πρόσκληση αποσύρθηκε. Ο σύνδεσμός της δεν ισχύει πια.
column-invitation = Πρόσκληση
column-invited-by = Από
column-works-until = Ισχύει έως
error-no-role = Επιλέξτε τουλάχιστον έναν ρόλο
error-last-admin = Είναι ο τελευταίος διαχειριστής. Δώστε πρώτα τον ρόλο σε κάποιον άλλον

## Policies

policies = Πολιτικές
policies-hint = Τμήματα, βαθμίδες, ετικέτες και κανόνες, όπως τα λέει το αρχείο policies.toml δίπλα στο περιεχόμενο.
policies-try = Δοκιμή των κανόνων
policies-file = Το αρχείο των πολιτικών
policies-saved = Αποθηκεύτηκε. Ισχύει από τώρα.
policies-broken = Το αρχείο έχει λάθη και δεν χρησιμοποιείται. Εδώ φαίνεται το τελευταίο σωστό.
policies-broken-first = Το αρχείο έχει λάθη. Εδώ φαίνεται ό,τι μπόρεσε να διαβαστεί.
policies-warned = Το αρχείο ισχύει, αλλά κάτι μέσα του μάλλον δεν είναι αυτό που θέλατε.
rules = Κανόνες
rules-hint = Κάθε νέο αίτημα περνά από αυτούς, από τον πρώτο ως τον τελευταίο.
rules-none = Δεν υπάρχουν κανόνες. Κάθε αίτημα πηγαίνει στο τμήμα { $department }.
gap-department = Κανείς δεν εργάζεται στο τμήμα { $department }.
gap-skill = Κανείς δεν έχει τη δεξιότητα { $skill } που ζητά ο κανόνας «{ $rule }».
gap-assignee = Ο κανόνας «{ $rule }» δίνει αιτήματα στη διεύθυνση { $person }, που δεν απαντά σε αιτήματα εδώ.
rule-when = Όταν το αίτημα
rule-then = Τότε
rule-always = Πάντα
rule-stops = Οι επόμενοι κανόνες δεν εξετάζονται
rule-up = Πιο πάνω
rule-down = Πιο κάτω
when-words = έχει ένα από
when-all-words = έχει όλα
when-without-words = δεν έχει κανένα από
when-lang = είναι στη γλώσσα
when-page = στάλθηκε από τη σελίδα
when-tier = είναι από πελάτη της βαθμίδας
when-channel = ήρθε μέσω
when-time = ήρθε στις ώρες
when-department = ως εδώ είναι για το τμήμα
then-department = Τμήμα
then-priority = Προτεραιότητα
then-tags = Ετικέτες
then-assignee = Πηγαίνει στον χρήστη
then-skills = Χρειάζεται κάποιον για
then-escalate = Το βλέπει αμέσως υπεύθυνος
priority-low = Χαμηλή
priority-normal = Κανονική
priority-high = Υψηλή
priority-urgent = Επείγουσα
departments = Τμήματα
department = Τμήμα
column-work = Εργασία
column-public = Το βλέπουν οι πελάτες
column-time-zone = Ζώνη ώρας
column-name-in-file = Στο αρχείο
work-in-order = Το «Επόμενο» δίνει τα αιτήματα
work-pick = Διαλέγουν από την ουρά
tiers = Βαθμίδες πελατών
tiers-none = Δεν υπάρχουν: όλοι οι πελάτες εξυπηρετούνται το ίδιο.
tiers-hint = Η πρώτη εξυπηρετείται πρώτη.
tags-free = Δεν υπάρχει κατάλογος ετικετών, άρα επιτρέπεται κάθε ετικέτα. Η πρώτη που θα προσθέσετε αρχίζει τον κατάλογο.
tag-add = Προσθήκη ετικέτας
tag-name = Η ετικέτα
tag-name-hint = Πεζά γράμματα, ψηφία και παύλες. Δεν αλλάζει ποτέ.
tag-title = Τι διαβάζουν οι άνθρωποι
frustration = Δυσαρέσκεια
frustration-off = Μετριέται, αλλά δεν προωθεί κανένα αίτημα.
policies-rest = Κλείσιμο και σύνδεση
policies-close-never = Τα λυμένα αιτήματα δεν κλείνουν μόνα τους.
policies-second-factor = Συνδέονται υποχρεωτικά με δεύτερο παράγοντα: { $roles }
policies-no-second-factor = Κανείς δεν υποχρεούται να συνδέεται με δεύτερο παράγοντα.
policies-text = Κείμενο του policies.toml
policies-text-hint = Ό,τι είναι λάθος λέγεται με τη γραμμή του πριν αποθηκευτεί οτιδήποτε.
policies-check = Έλεγχος
policies-save = Έλεγχος και αποθήκευση
policies-problems = Τι είναι λάθος
policies-changes = Τι θα άλλαζε
policies-changes-none = Κανένα λάθος, και τίποτα δεν θα άλλαζε.
policies-theirs = Στο αρχείο τώρα
line = Γραμμή { $line }
change-added = Νέο:
change-removed = Φεύγει:
change-changed = Αλλάζει:
thing-department = τμήμα
thing-tier = βαθμίδα
thing-tag = ετικέτα
thing-rule = κανόνας
thing-order = σειρά για
thing-frustration = δυσαρέσκεια
thing-setting = ρύθμιση
error-policies-changed = Το αρχείο άλλαξε αφότου το ανοίξατε. Το κείμενό σας είναι εδώ, και πιο κάτω ό,τι έχει τώρα το αρχείο. Νέα αποθήκευση το αντικαθιστά
error-policies-not-writable = Ο διακομιστής δεν μπορεί να γράψει το αρχείο policies.toml. Αλλάξτε το εκεί από όπου έρχεται το περιεχόμενο
error-policies-unreadable = Το αρχείο policies.toml δεν διαβάζεται. Το αρχείο καταγραφής λέει γιατί
error-policies-too-long = Το κείμενο είναι μεγαλύτερο από όσο επιτρέπεται
error-policies-no-rule = Αυτός ο κανόνας δεν υπάρχει πια
error-policies-by-hand = Το αρχείο είναι γραμμένο έτσι που αυτό γίνεται μόνο στο κείμενό του
error-tag-name = Χρησιμοποιήστε πεζά γράμματα, ψηφία και παύλες, το πολύ 40
error-tag-exists = Υπάρχει ήδη τέτοια ετικέτα
try-hint = Γράψτε ό,τι θα έγραφε ένας πελάτης. Τίποτα δεν αποθηκεύεται.
try-text = Τι έγραψε ο πελάτης
try-subject = Θέμα
try-lang-of-text = Η γλώσσα του κειμένου
try-lang-was = Διαβάστηκε ως { $language }
try-tier = Βαθμίδα του πελάτη
try-no-tier = Καμία
try-channel = Ήρθε μέσω
try-page = Διεύθυνση της σελίδας
try-at = Πότε ήρθε ({ $zone })
try-send = Δοκιμή
try-result = Τι γίνεται με αυτό
try-rules = Κανόνα προς κανόνα
try-no-rules = Δεν υπάρχουν κανόνες.
try-escalates = Αρκεί: το βλέπει αμέσως υπεύθυνος.
verdict-applied = ισχύει
verdict-passed = δεν ισχύει
verdict-not-reached = δεν εξετάζεται
test-holds = ναι:
test-fails = όχι:
sign-words = Λέξεις: { $words }
sign-capitals = { $percent }% των γραμμάτων είναι κεφαλαία
error-policies-problems = { $count ->
    [one] Υπάρχει { $shown } πρόβλημα πιο πάνω. Τίποτα δεν αποθηκεύτηκε
   *[other] Υπάρχουν { $shown } προβλήματα πιο πάνω. Τίποτα δεν αποθηκεύτηκε
}
frustration-at = { $count ->
    [one] Από { $shown } πόντο και πάνω το βλέπει αμέσως υπεύθυνος.
   *[other] Από { $shown } πόντους και πάνω το βλέπει αμέσως υπεύθυνος.
}
policies-close = { $count ->
    [one] Τα λυμένα αιτήματα κλείνουν μόνα τους μετά από { $shown } ημέρα.
   *[other] Τα λυμένα αιτήματα κλείνουν μόνα τους μετά από { $shown } ημέρες.
}
frustration-points = { $count ->
    [one] { $shown } πόντος δυσαρέσκειας
   *[other] { $shown } πόντοι δυσαρέσκειας
}
sign-wrote-again = { $count ->
    [one] { $shown } μήνυμα χωρίς απάντηση
   *[other] { $shown } μηνύματα χωρίς απάντηση
}
sign-came-back = { $count ->
    [one] Επέστρεψε { $shown } φορά αφού λύθηκε
   *[other] Επέστρεψε { $shown } φορές αφού λύθηκε
}
sign-other-tickets = { $count ->
    [one] { $shown } άλλη ερώτηση πρόσφατα
   *[other] { $shown } άλλες ερωτήσεις πρόσφατα
}
sign-marks = { $count ->
    [one] { $shown } σειρά από ! και ;
   *[other] { $shown } σειρές από ! και ;
}

## Errors

error-400 = Αυτό δεν διαβάζεται
error-400-text = Δεν αποθηκεύτηκε τίποτα. Γυρίστε πίσω, φορτώστε ξανά τη σελίδα και στείλτε το άλλη μία φορά.
error-403 = Ο λογαριασμός σας δεν έχει αυτό το δικαίωμα
error-403-text = Δεν άλλαξε τίποτα. Τον ρόλο που χρειάζεται μπορεί να σας τον δώσει ένας διαχειριστής.
error-404 = Δεν υπάρχει τίποτα εδώ
error-404-text = Η διεύθυνση ίσως είναι παλιά ή έχει κάποιο λάθος. Αναζητήστε αυτό που χρειάζεστε:
error-404-meant = Ίσως κάποιο από αυτά
error-405 = Αυτό δεν γίνεται εδώ
error-405-text = Δεν άλλαξε τίποτα. Γυρίστε πίσω και δοκιμάστε ξανά από τη σελίδα όπου ήσασταν.
error-408 = Η αποστολή άργησε πολύ
error-408-text = Δεν αποθηκεύτηκε τίποτα. Στείλτε το ξανά.
error-409 = Αυτό δεν γίνεται τώρα
error-409-text = Κάτι άλλαξε στο μεταξύ. Δεν αποθηκεύτηκε τίποτα. Γυρίστε πίσω και δείτε ξανά τη σελίδα.
error-413 = Το κείμενο είναι πολύ μεγάλο
error-413-text = Δεν αποθηκεύτηκε τίποτα. Συντομεύστε το κείμενο και στείλτε το ξανά.
error-429 = Πάρα πολλές προσπάθειες
error-429-text = { $count ->
    [one] Δεν αποθηκεύτηκε τίποτα. Δοκιμάστε ξανά σε { $shown } λεπτό.
   *[other] Δεν αποθηκεύτηκε τίποτα. Δοκιμάστε ξανά σε { $shown } λεπτά.
}
error-500 = Κάτι πήγε στραβά από τη δική μας πλευρά
error-500-text = Το καταγράψαμε. Δοκιμάστε ξανά σε ένα λεπτό.
error-503 = Αυτή τη στιγμή δεν αποθηκεύεται τίποτα
error-503-text = Ό,τι είχαμε επιβεβαιώσει δεν χάθηκε. Δοκιμάστε ξανά σε ένα λεπτό.
error-search-text = Η αναζήτηση δεν λειτουργεί αυτή τη στιγμή. Μπορείτε όμως να διαβάσετε τα άρθρα ή να ρωτήσετε έναν άνθρωπο.
error-form = Η φόρμα δεν έγινε δεκτή
error-form-text = Δεν ήρθε από δική σας σελίδα. Δεν άλλαξε τίποτα. Φορτώστε ξανά τη σελίδα και στείλτε τη φόρμα άλλη μία φορά.
error-signed-out = Δεν είστε πια συνδεδεμένοι
error-signed-out-text = Δεν αποθηκεύτηκε τίποτα. Συνδεθείτε, ανοίξτε ξανά τη σελίδα και βάλτε πάλι το κείμενό σας.
kept = Όσα γράψατε
kept-hint = Δεν χάθηκαν: αντιγράψτε τα από εδώ.
kept-hint-cut = Έφτασε μόνο η αρχή: αντιγράψτε την από εδώ.
kept-cut = Κόπηκε μετά το «{ $words }». Ό,τι ακολουθούσε δεν έφτασε.
kept-question = Η ερώτησή σας
kept-text = Το κείμενό σας
send-again = Αποστολή ξανά

## The order of the queue, and what a ticket is about
view-snoozed = Για αργότερα
queue-comes-snoozed = Ένα αίτημα που μένει για αργότερα επιστρέφει στην ώρα του, ή όταν γράψει ο πελάτης.
next-question = Επόμενη ερώτηση
next-nothing = Δεν περιμένει κανείς που θα μπορούσατε να βοηθήσετε τώρα.
next-full = { $count ->
    [one] Μία ερώτηση περιμένει την απάντησή σας. Τόσες σας δίνονται μαζί: απαντήστε πρώτα σε αυτήν ή ρωτήστε έναν υπεύθυνο.
   *[other] { $shown } ερωτήσεις περιμένουν την απάντησή σας. Τόσες σας δίνονται μαζί: απαντήστε πρώτα σε μία ή ρωτήστε έναν υπεύθυνο.
}
scope-all = Όλων
scope-mine = Δικά μου
priority = Προτεραιότητα
tier = Βαθμίδα
subject = Θέμα
save = Αποθήκευση
follow = Παρακολούθηση
unfollow = Τέλος παρακολούθησης
nobody = κανείς
somebody-gone = κάποιος που έχει φύγει
change-facts = Αλλαγή
priority-is = προτεραιότητα: { $priority }
ticket-facts = Στοιχεία του αιτήματος
tags-kept = Όλες οι ετικέτες
tags-kept-hint = Χωρισμένες με κόμμα, από τον παρακάτω κατάλογο
error-no-such-tag = Η ετικέτα «{ $tag }» δεν υπάρχει στον κατάλογο. Διαλέξτε μία από τον κατάλογο ή ζητήστε από έναν υπεύθυνο να την προσθέσει.
error-out-of-order = Οι ερωτήσεις αυτού του τμήματος απαντώνται με τη σειρά: πρώτη είναι η { $number }. Το κείμενό σας έμεινε εδώ.
error-not-your-turn = Οι ερωτήσεις αυτού του τμήματος απαντώνται με τη σειρά και αυτή δεν είναι τώρα για εσάς. Το κείμενό σας έμεινε εδώ.
history = { $count ->
    [one] Ιστορικό: μία εγγραφή
   *[other] Ιστορικό: { $shown } εγγραφές
}
history-desk = Το σύστημα
history-began = Στάλθηκε
history-sorted = Ταξινομήθηκε από: { $rules }
history-sorted-plainly = Δεν εφαρμόστηκε κανένας κανόνας
history-moved = { $what }: { $from } → { $to }
history-list = { $what }: { $items }
history-related = Αιτήματα
history-followers = Παρακολουθούν
history-snoozed = Για αργότερα, ως { $until }
history-woke = Πάλι στην ουρά

## Who works on what
team = Ομάδα
team-hint = Ποιος δουλεύει πού· πρώτοι όσοι έχουν τα λιγότερα.
load = { $waiting } περιμένουν
load-of = { $waiting } από { $capacity } περιμένουν
all-departments = όλα τα τμήματα
departments-hint = Αν δεν επιλεγεί κανένα: όλα.
skills = Δεξιότητες
skills-hint = Ονόματα με παύλες αντί για κενά, χωρισμένα με κόμμα. Οι κανόνες μπορούν να τις ζητούν.
skills-asked = Χωρισμένες με κόμμα. Οι κανόνες ζητούν: { $skills }.
capacity = Ερωτήσεις μαζί
capacity-hint = Όταν περιμένουν τόσες την απάντησή του, η «Επόμενη» και οι κανόνες δεν δίνουν άλλες. Κενό: χωρίς όριο.
error-capacity = Δώστε έναν αριθμό έως { $most } ή αφήστε το κενό
error-skills = Χρησιμοποιήστε μικρά γράμματα, ψηφία και παύλες, και κόμμα ανάμεσα στις δεξιότητες
change-work = Άλλαξε το σε τι δουλεύει

## Putting a ticket off
column-until = Ως
put-off = Για αργότερα
put-off-until = Ως
put-off-later = Αργότερα σήμερα, σε 3 ώρες
put-off-tomorrow = Αύριο στις 9:00
put-off-next-week = Τη Δευτέρα στις 9:00
put-off-at = Ή ως αυτή τη στιγμή
put-off-zone = Με την ώρα { $zone }. Ισχύει ό,τι γραφτεί εδώ.
put-off-note = Υπενθύμιση
put-off-by = Από { $name } για αργότερα, ως
put-off-end = Πίσω στην ουρά τώρα
reminder = Το είχατε αφήσει για αργότερα. Επέστρεψε
reminder-done = Έγινε
reminders = { $count ->
    [one] Επέστρεψε μία ερώτηση που είχατε αφήσει για αργότερα.
   *[other] Επέστρεψαν { $shown } ερωτήσεις που είχατε αφήσει για αργότερα.
}
error-not-ahead = Γράψτε μια στιγμή μέσα στις επόμενες 365 ημέρες
error-put-off-solved = Έχει λυθεί: δεν μένει τίποτα για αργότερα
history-reminds = Υπενθύμιση: { $note }
history-reminds-plainly = Υπενθύμιση
history-reminded = Η υπενθύμιση έγινε

## Who is here, and what changed meanwhile
is-here = Βλέπει το αίτημα: { $name }.
is-writing = Γράφει: { $name }.
live-changed = Το αίτημα άλλαξε στο μεταξύ.
live-show = Δείξε τα νέα
new-message = Νέο
send-anyway-to = Αποστολή παρ’ όλα αυτά σε
error-colleague-wrote = Στο μεταξύ έγραψε κάποιος άλλος ({ $name }): διαβάστε πιο πάνω όσα σημειώνονται ως νέα. Το κείμενό σας είναι ακόμη εδώ, στείλτε το ξανά αν εξακολουθεί να ταιριάζει
## Surveys
surveys = Έρευνες
surveys-both = Μετά τη λύση κάνουμε στους πελάτες μία ερώτηση: σε αιτήματα με ζυγό αριθμό πόσο ικανοποιημένοι είναι, στα άλλα πόσο εύκολο ήταν.
surveys-csat = Μετά τη λύση ρωτάμε τους πελάτες πόσο ικανοποιημένοι είναι.
surveys-ces = Μετά τη λύση ρωτάμε τους πελάτες πόσο εύκολο ήταν.
surveys-off = Δεν ρωτάμε τους πελάτες πώς πήγε.
surveys-open = { $count ->
    [one] Η ερώτηση μένει ανοιχτή για { $shown } ημέρα.
   *[other] Η ερώτηση μένει ανοιχτή για { $shown } ημέρες.
}
surveys-days = { $count ->
    [one] { $shown } ημέρα
   *[other] { $shown } ημέρες
}
surveys-silent = Από όσους δεν λένε τίποτα για { $days }, ρωτάμε ξανά το { $share }.
surveys-not-silent = Όποιον δεν λέει τίποτα δεν τον ρωτάμε ξανά.
surveys-escalate = { $survey }: «{ $answer }» ή χειρότερο το βλέπει ένας υπεύθυνος.
surveys-never = { $survey }: καμία απάντηση δεν πάει από μόνη της σε υπεύθυνο.
feedback-destinations = Πού προωθούνται τα σχόλια

## Feedback that is sent on
feedback = Σχόλια που προωθήθηκαν
feedback-hint = Όσα είπαν οι πελάτες και δεν αφορούν την υποστήριξη. Δεν αναφέρουν κανέναν πελάτη και μένουν μετρημένα εδώ.
feedback-no-destinations = Οι πολιτικές δεν ορίζουν πού να προωθούνται σχόλια. Προσθέστε ένα [[feedback]] στο αρχείο.
feedback-to = Προς ποιον
feedback-choose = Επιλέξτε
feedback-text = Τι προωθείται
feedback-text-hint = Μόνο αυτό το κείμενο φεύγει από το αίτημα, χωρίς διευθύνσεις email και μεγάλους αριθμούς. Κρατήστε την ουσία.
feedback-send = Προώθηση σχολίου προς…
feedback-send-button = Προώθηση
feedback-sent = Προωθήθηκε προς
feedback-all = Όλα όσα προωθήθηκαν
feedback-none = Δεν τους έχει προωθηθεί τίποτα ακόμα.
feedback-by-month = Προωθήσεις ανά μήνα
feedback-month = Μήνας από
feedback-by = από
feedback-state-sent = δεν το έχουν δει ακόμα
feedback-state-seen = το έχουν δει
feedback-state-answered = απαντήθηκε
feedback-seen = Το είδαν
feedback-answered = Απαντήθηκε
feedback-mark-seen = Το έχουν δει
feedback-note-answer = Καταγραφή της απάντησής τους
feedback-answer = Τι απαντούν
error-feedback-long = Η απάντηση είναι πολύ μεγάλη· πείτε το με λιγότερα λόγια
error-no-destination = Επιλέξτε προς ποιον πηγαίνει
error-sent-on-often = Έχουν προωθηθεί αρκετά από αυτό το αίτημα
history-sent-on = Προωθήθηκε προς { $names }
key-send-on = προώθηση σχολίου

## Ratings on the standards page
ratings = Τι είπαν οι πελάτες
ratings-hint = Μόλις λυθεί μια ερώτηση, ρωτάμε ένα πράγμα γι’ αυτήν. Εδώ είναι όλες οι απαντήσεις των τελευταίων 30 ημερών, και οι κακές.
ratings-asked = Ρωτήθηκαν
ratings-answered = Απάντησαν
ratings-good-csat = Ικανοποιημένοι ή πολύ ικανοποιημένοι
ratings-good-ces = Συμφωνούν ότι ήταν εύκολο
ratings-answers = Απαντήσεις
ratings-answer = Απάντηση
ratings-too-few = Λιγότερες από { $least } απαντήσεις: πολύ λίγες για να βγει συμπέρασμα.

## Merging, handing over and escalating
view-escalated = Για υπεύθυνο
queue-comes-escalated = Ένα αίτημα έρχεται εδώ όταν κάποιος ή ένας κανόνας ζητά υπεύθυνο, ή όταν ο πελάτης έχει χάσει την υπομονή του.
saved-views = Αποθηκευμένες προβολές
saved-views-order = Τακτοποίηση
saved-views-hint = Μια προβολή είναι μια αναζήτηση με όνομα. Φαίνεται δίπλα στην ουρά, με το πόσα αιτήματα έχει.
saved-views-none = Δεν υπάρχουν ακόμη αποθηκευμένες προβολές.
saved-view-new = Νέα προβολή
view-save = Αποθήκευση ως προβολή
view-words = Αναζήτηση
view-words-hint = Όπως στην αναζήτηση του γραφείου, για παράδειγμα is:waiting assignee:none sort:urgency
view-whose = Ποιος τη βλέπει
view-for-me = Μόνο εγώ
view-for-all = Όλη η ομάδα
view-up = Πάνω
view-down = Κάτω
view-change = Αλλαγή
view-remove = Αφαίρεση
view-tickets = { $count ->
    [one] { $shown } αίτημα
   *[other] { $shown } αιτήματα
}
error-view-name = { $count ->
    [one] Γράψτε ένα όνομα με το πολύ { $shown } χαρακτήρα
   *[other] Γράψτε ένα όνομα με το πολύ { $shown } χαρακτήρες
}
error-view-words = { $count ->
    [one] Γράψτε τι να αναζητηθεί, με το πολύ { $shown } χαρακτήρα
   *[other] Γράψτε τι να αναζητηθεί, με το πολύ { $shown } χαρακτήρες
}
error-many-views = { $count ->
    [one] Υπάρχει ήδη { $shown } προβολή. Αφαιρέστε πρώτα μία.
   *[other] Υπάρχουν ήδη { $shown } προβολές. Αφαιρέστε πρώτα μία.
}
view-comes = Ένα αίτημα έρχεται εδώ όταν το βρίσκει η αναζήτηση αυτής της προβολής.
merge = Συγχώνευση…
merge-title = Συγχώνευση του { $number } σε άλλο αίτημα
merge-into = Αριθμός του άλλου αιτήματος
merge-compare = Σύγκριση
merge-likely = Ίσως ένα από αυτά
merge-none = Κανένα άλλο ανοιχτό αίτημα δεν έδωσε την ίδια διεύθυνση ούτε λέει το ίδιο.
merge-same-address = Έδωσε την ίδια διεύθυνση
column-why = Γιατί
merge-confirm = Συγχώνευση του { $number } στο { $into };
merge-goes = Κλείνει και οδηγεί στο άλλο
merge-stays = Εδώ απαντάμε
merge-what = Τι θα γίνει
merge-what-closed = Το { $number } κλείνει. Φεύγει από την ουρά και την αναζήτηση, και η σελίδα του οδηγεί στο { $into }.
merge-what-opens = Κάποιος περιμένει στο { $number }, γι’ αυτό το { $into } ανοίγει ξανά.
merge-what-thread = Τα μηνύματα του { $number } εμφανίζονται στη συνομιλία του { $into }, με τη σειρά του χρόνου.
merge-what-customers = Κάθε πελάτης κρατά τον δικό του σύνδεσμο και βλέπει μόνο τα δικά του μηνύματα. Από εδώ και πέρα μια απάντηση στο { $into } πηγαίνει και στους δύο. Οι σημειώσεις δεν πηγαίνουν σε κανέναν.
merge-what-undo = Για μία ημέρα μπορεί να αναιρεθεί.
merge-do = Συγχώνευση του { $number } στο { $into }
merge-swap = Αντίστροφα
merged-into = Συγχωνεύτηκε: απαντάμε στο
merge-undo = Αναίρεση της συγχώνευσης
merged-here = Απαντάμε εδώ και για:
from-ticket = από το { $number }
sent-also = Στάλθηκε και στο
sent-to = Αυτό πηγαίνει σε:
sent-to-each = Ο καθένας διαβάζει αυτή την απάντηση δίπλα στα δικά του μηνύματα και δεν μαθαίνει τίποτα για τους άλλους.
error-merge-number = Δεν υπάρχει αίτημα με αυτόν τον αριθμό
error-merge-itself = Ένα αίτημα δεν συγχωνεύεται με τον εαυτό του
error-merge-target = Εκείνο το αίτημα συγχωνεύτηκε στο { $number }: διαλέξτε εκείνο
error-merge-has = Σε αυτό έχουν συγχωνευτεί άλλα αιτήματα. Κάντε το αντίστροφα ή αναιρέστε πρώτα εκείνο
error-merge-gone = Αυτό το αίτημα έχει ήδη συγχωνευτεί στο { $number }
error-merge-not = Αυτό το αίτημα δεν είναι πια συγχωνευμένο
error-merge-not-yours = Μπορεί να το αναιρέσει μόνο όποιος το συγχώνευσε ή ένας υπεύθυνος
error-merge-late = Μια συγχώνευση αναιρείται μόνο μέσα σε μία ημέρα
error-goes-on = Στο μεταξύ αυτό το αίτημα συγχωνεύτηκε στο { $number }. Ό,τι γράψατε είναι ακόμη εδώ: στείλτε το εκεί
split = Απάντηση σε δικό του αίτημα
split-hint = Ένα νέο αίτημα αρχίζει με αυτό το μήνυμα. Ο πελάτης βρίσκει εδώ τον σύνδεσμό του και τα δύο αιτήματα συνδέονται.
split-do = Νέο αίτημα
split-from = Άρχισε με ένα μήνυμα του { $number }
part-goes-on = Συνεχίζεται στο { $number }
part-answered = Σε αυτό το μέρος απαντάμε στο { $number }
error-split = Αυτό το μήνυμα δεν μπορεί να γίνει δικό του αίτημα
hand-over = Παράδοση…
hand-over-title = Παράδοση του { $number }
hand-over-hint = Το αίτημα μένει όπου είναι, ώσπου να γίνει δεκτή η παράδοση.
hand-over-to = Σε ποιον;
hand-over-department = Όποιος δεχτεί πρώτος από το τμήμα «{ $name }»
hand-over-note = Σημείωση για όποιον αναλάβει
hand-over-note-hint = Τι θέλει ο πελάτης, τι δοκιμάστηκε, τι πρέπει να γίνει μετά: για να μη ρωτηθεί ξανά. Οι πελάτες δεν το βλέπουν.
hand-over-offer = Πρόταση παράδοσης
assign = Άμεση ανάθεση
assign-hint = Ως υπεύθυνος μπορείτε να το αναθέσετε αμέσως, χωρίς σημείωση και χωρίς αποδοχή.
has-enough = έχει ήδη αρκετά
works-elsewhere = δουλεύει σε άλλο τμήμα
lacks-skills = δεν γνωρίζει: { $skills }
offered = Παράδοση από: { $from }, προς: { $to }
offers = Σας προτείνονται
you-have = Έχετε:
offer-accept = Αποδοχή
offer-decline = Άρνηση
offer-word = Γιατί όχι
offer-withdraw = Ανάκληση της πρότασης
error-offer-note = Γράψτε μια σημείωση για όποιον αναλάβει
error-offer-over = Η πρόταση δεν ισχύει πια. Ίσως τη δέχτηκε άλλος πρώτος
error-offer-not-for-you = Αυτό το αίτημα προτείνεται σε άλλον
error-offer-not-yours = Το αίτημα το έχει άλλος. Μπορεί να το παραδώσει εκείνος ή ένας υπεύθυνος
error-offer-nobody = Διαλέξτε κάποιον που μπορεί να το αναλάβει
error-offer-theirs = Το έχει ήδη αναλάβει
escalate = Ενημέρωση υπευθύνου
escalate-reason = Γιατί να το δει υπεύθυνος;
escalate-hint = Το αίτημα μένει σε εσάς. Οι υπεύθυνοι το βρίσκουν στην προβολή «Για υπεύθυνο». Οι πελάτες δεν το βλέπουν.
escalated = Να το δει υπεύθυνος.
escalated-by-hand = Ζήτησε υπεύθυνο: { $name }
escalated-by-rule = ο κανόνας «{ $rule }»
escalation-taken = Το φροντίζει: { $name }
escalation-take = Ανάληψη από εμένα
escalation-end = Τέλος ενημέρωσης
escalation-note = Τι κάνατε γι’ αυτό
error-escalation-over = Το αίτημα δεν περιμένει πια υπεύθυνο
error-escalation-already = Οι υπεύθυνοι έχουν ήδη ενημερωθεί αρκετές φορές
history-merged-into = Συγχωνεύτηκε στο { $number }
history-unmerged = Αναιρέθηκε η συγχώνευση στο { $number }
history-joined = Απαντά και για: { $numbers }
history-left = Δεν απαντά πια για: { $numbers }
history-parts = Μέρη του συνεχίζονται στο { $numbers }
history-offered = Προτάθηκε σε: { $name }
history-offer-ended = Έληξε η πρόταση σε: { $name }
history-escalated = Για υπεύθυνο: { $reasons }
history-escalation-ended = Έληξε η ενημέρωση υπευθύνου
history-longer-wait = Είπαμε στον πελάτη { $time } αντί για { $before }
history-wait-missed = Πέρασε η ώρα που είπαμε στον πελάτη: { $time }
send-to-all = { $count ->
    [one] Αποστολή σε { $shown } πελάτη
   *[other] Αποστολή σε { $shown } πελάτες
}
error-merge-many = { $count ->
    [one] Το πολύ { $shown } αίτημα συγχωνεύεται σε ένα
   *[other] Το πολύ { $shown } αιτήματα συγχωνεύονται σε ένα
}
escalated-by-frustration = { $count ->
    [one] ο πελάτης έχασε την υπομονή του: { $shown } βαθμός
   *[other] ο πελάτης έχασε την υπομονή του: { $shown } βαθμοί
}
## Πελάτες: όλες οι ερωτήσεις κάποιου, και όσα ξέρει η ομάδα

own-all = Δείτε όλες τις ερωτήσεις σας
own-all-hint = Και όσες κάνατε σε άλλες συσκευές. Δώστε τη διεύθυνση με την οποία ρωτήσατε: εκεί στέλνεται ένας σύνδεσμος που τις ανοίγει εδώ. Δεν χρειάζεστε λογαριασμό.
own-ask-link = Ζητήστε τον σύνδεσμο
own-link-asked = Το αίτημά σας καταγράφηκε. Ο σύνδεσμος πηγαίνει στη διεύθυνση που δώσατε και σε καμία άλλη. Ισχύει για μία φορά και για μία ώρα.
own-link-title = Άνοιγμα των ερωτήσεών σας
own-link-for = Ο σύνδεσμος είναι για τη διεύθυνση
own-link-hint = Ανοίγει όλες τις ερωτήσεις που έγιναν με αυτή τη διεύθυνση. Χρησιμοποιήστε τον σε δική σας συσκευή: μένετε συνδεδεμένοι εδώ, ώσπου να περάσουν 90 ημέρες χωρίς επίσκεψη.
own-link-open = Άνοιγμα των ερωτήσεών μου
own-link-gone = Ο σύνδεσμος δεν ισχύει πια
own-link-gone-hint = Χρησιμοποιήθηκε ήδη ή πέρασε πάνω από μία ώρα. Ζητήστε άλλον.
own-signed-in = Έχετε συνδεθεί ως
own-hint = Είναι οι ερωτήσεις που έγιναν με τη διεύθυνσή σας πριν συνδεθείτε και όσες κάνετε όσο είστε συνδεδεμένοι, σε κάθε συσκευή.
own-search = Αναζήτηση στις ερωτήσεις σας
own-state-all = Όλες
own-none = Δεν έχετε ακόμη ερωτήσεις.
own-none-found = Καμία από τις ερωτήσεις σας δεν ταιριάζει.
own-on-device = Μόνο σε αυτή τη συσκευή
own-on-device-hint = Έγιναν ή ανοίχτηκαν εδώ και δεν συνδέονται με τη διεύθυνσή σας.
own-sessions-hint = Τερματίστε όσες δεν γνωρίζετε ή δεν χρειάζεστε πια.
ask-as = Ρωτάτε ως
ask-as-other = Δεν είστε εσείς; Αποσυνδεθείτε εκεί
ask-signed-out = Δεν είστε πια συνδεδεμένοι. Η ερώτησή σας είναι ακόμη εδώ: δώστε μια διεύθυνση, αν θέλετε, και στείλτε την
error-email-needed = Γράψτε μια διεύθυνση email όπως name@example.com
customers = Πελάτες
customers-search = Βρείτε έναν πελάτη με όνομα ή διεύθυνση
customers-none = Δεν βρέθηκε πελάτης.
customers-more = { $count ->
    [one] Εμφανίζεται μόνο { $shown }. Γράψτε περισσότερα από το όνομα.
   *[other] Εμφανίζονται μόνο οι πρώτοι { $shown }. Γράψτε περισσότερα από το όνομα.
}
customers-asking = Σύνδεσμοι που ζητήθηκαν
customers-asking-hint = Κάποιοι έδωσαν αυτές τις διευθύνσεις για να δουν τις ερωτήσεις τους. Φτιάξτε έναν σύνδεσμο και στείλτε τον σε εκείνη τη διεύθυνση και πουθενά αλλού: όποιος τον ανοίξει βλέπει όλες τις ερωτήσεις της διεύθυνσης.
customers-for-ticket = Επιλέξτε τον πελάτη που έκανε την ερώτηση { $number }.
customers-to-join = Επιλέξτε την εγγραφή με την οποία θα ενωθεί: { $name }.
column-doing = Ενέργειες
customer-nobody-yet = Κανείς δεν έχει αποδείξει ακόμη ότι η διεύθυνση είναι δική του
customer-make-link = Νέος σύνδεσμος εισόδου
customer-dismiss = Αφαίρεση από τη λίστα
customer-link-made = Σύνδεσμος για
customer-link-made-hint = Στείλτε τον σε αυτή τη διεύθυνση και σε καμία άλλη. Ισχύει για μία φορά, για μία ώρα, και εμφανίζεται μόνο τώρα.
customer-write-mail = Γράψτε email με τον σύνδεσμο
customer-mail-subject = Οι ερωτήσεις σας στο { $site }
customer-mail-body = Ο σύνδεσμος ανοίγει τις ερωτήσεις σας. Ισχύει για μία φορά, για μία ώρα. Αν δεν τον ζητήσατε, αγνοήστε τον.
customer-new = Νέος πελάτης
customer-new-make = Δημιουργία εγγραφής
customer-link-ticket = Η ερώτηση είναι δική του
customer-join = Ένωση με αυτόν
customer-since = γνωστός από
customer-questions = Ερωτήσεις
customer-questions-none = Δεν έχει ακόμη ερωτήσεις.
customer-unproved = Άλλοι που έδωσαν μία από αυτές τις διευθύνσεις
customer-unproved-hint = Η διεύθυνση απλώς γράφτηκε: μπορεί να τη γράψει ο καθένας. Συνδέστε μια ερώτηση μόνο αν ξέρετε ότι είναι δική του· θα τη βλέπει.
customer-about = Για τον πελάτη
customer-addresses = Διευθύνσεις
address-add = Άλλη διεύθυνση
address-add-button = Προσθήκη
address-added-hint = Μια διεύθυνση που γράφετε εσείς δεν αποδεικνύει τίποτα: δεν ανοίγει ερωτήσεις, ώσπου ο κάτοχός της να χρησιμοποιήσει έναν σύνδεσμο.
address-proved = αποδεδειγμένη
address-unproved = χωρίς απόδειξη
address-remove = Αφαίρεση
customer-notes = Σημειώσεις
customer-notes-hint = Για την ομάδα. Ο πελάτης δεν τις βλέπει ποτέ.
customer-notes-changed = Άλλαξαν οι σημειώσεις
tier-none = Καμία
tier-hint = Ισχύει αμέσως για τις ανοιχτές ερωτήσεις του.
customer-join-title = Ένωση δύο εγγραφών
customer-join-hint = Αν ο ίδιος άνθρωπος υπάρχει δύο φορές, κάντε μία εγγραφή από τις δύο.
customer-join-find = Βρείτε την άλλη εγγραφή
customer-join-what = { $from } και { $into } γίνονται ένας πελάτης. Μένει η εγγραφή: { $into }.
customer-join-moves = Διευθύνσεις, ερωτήσεις και σημειώσεις πηγαίνουν από { $from } σε { $into }.
customer-join-opens = Όποιος συνδεθεί με αποδεδειγμένη διεύθυνση της εγγραφής { $from } ή { $into } βλέπει τις ερωτήσεις και των δύο.
customer-join-stays = Αυτό δεν αναιρείται.
customer-join-goes = Φεύγει:
customer-join-keeps = Μένει:
customer-join-do = Ένωση
customer-join-swap = Να μείνει η άλλη εγγραφή
cancel = Άκυρο
customer-count = { $count ->
    [one] { $shown } ερώτηση
   *[other] { $shown } ερωτήσεις
}
customer-began = Έγινε η εγγραφή
customer-address-added = Προστέθηκε: { $email }
customer-address-removed = Αφαιρέθηκε: { $email }
customer-address-proved = Αποδείχθηκε από τον κάτοχο: { $email }
customer-link-was-made = Σύνδεσμος εισόδου για: { $email }
customer-merged = Ενώθηκε με την εγγραφή: { $name }
customer-merged-into = Ενώθηκε με άλλη εγγραφή
error-customer-nothing = Γράψτε ένα όνομα ή μια διεύθυνση
error-same-address = Ο πελάτης έχει ήδη αυτή τη διεύθυνση
error-address-taken = Άλλος πελάτης έχει αποδείξει ότι αυτή η διεύθυνση είναι δική του. Αν είναι ο ίδιος άνθρωπος, ενώστε τις εγγραφές
error-many-addresses = Ένας πελάτης έχει το πολύ 20 διευθύνσεις
error-same-customer = Επιλέξτε δύο διαφορετικές εγγραφές
error-many-tickets = Ο πελάτης έχει πάρα πολλές ερωτήσεις για να μεταφερθούν μαζί
error-notes-together = Οι δύο σημειώσεις μαζί είναι πολύ μεγάλες. Συντομεύστε πρώτα τη μία
customer-not-proved = Δεν είναι γνωστό ποιανού είναι η ερώτηση.
customer-is-theirs = Η ερώτηση είναι δική του
customer-find = Βρείτε ή φτιάξτε τον πελάτη
customer-unlink = Δεν είναι αυτού του πελάτη
earlier-questions = Παλαιότερες ερωτήσεις
asked-lately = { $count ->
    [one] { $shown } ερώτηση τις τελευταίες 30 ημέρες
   *[other] { $shown } ερωτήσεις τις τελευταίες 30 ημέρες
}
same-address = Άλλοι που έδωσαν αυτή τη διεύθυνση
same-address-hint = Η διεύθυνση απλώς γράφτηκε. Ίσως είναι άλλοι άνθρωποι.
key-customers = στους πελάτες
unsent-kept = Δεν έχει σταλεί ακόμη. Φυλάγεται από

## Many tickets at once
bulk = Πολλά μαζί
bulk-hint = Επιλέξτε αιτήματα με τα κουτάκια της λίστας, ύστερα τι θα γίνει. Η λύση γράφεται για κάθε αίτημα χωριστά.
bulk-do = Να γίνει
bulk-what = Τι
bulk-tag = Ετικέτα που θα προστεθεί
bulk-give = Ανάθεση
bulk-add-tag = Προσθήκη της πιο κάτω ετικέτας
bulk-to = { $what }: { $name }
bulk-choose = Επιλογή του { $number }
bulk-result = Πολλά μαζί: αποτέλεσμα
bulk-done = { $count ->
    [one] Άλλαξε ένα αίτημα.
   *[other] Άλλαξαν { $shown } αιτήματα.
}
bulk-not-done = { $count ->
    [one] Ένα δεν άλλαξε:
   *[other] { $shown } δεν άλλαξαν:
}
bulk-back = Πίσω στην ουρά
bulk-none-chosen = Επιλέξτε τουλάχιστον ένα αίτημα στη λίστα και δοκιμάστε ξανά.
bulk-what-missing = Επιλέξτε τι θα γίνει· για ετικέτα, γράψτε την.
bulk-too-many = Ως 100 αιτήματα αλλάζουν μαζί.
bulk-why-gone = Δεν υπάρχει πια τέτοιο αίτημα.
bulk-why-other-department = Ανήκει σε τμήμα όπου δεν εργάζεστε. Πολλά τέτοια αλλάζει μόνο υπεύθυνος.
bulk-why-not-allowed = Δεν επιτρέπεται.
bulk-why-order = Οι ερωτήσεις του τμήματος απαντώνται με τη σειρά, και δεν είναι η σειρά αυτής.
bulk-why-solved = Έχει λυθεί.
bulk-why-no-department = Δεν υπάρχει πια τέτοιο τμήμα.
bulk-why-not = Δεν μπορεί να γίνει τώρα με αυτό το αίτημα.

## Surveys
survey-title = Μία ερώτηση για την ερώτησή σας
survey-name-csat = Ικανοποίηση
survey-name-ces = Κόπος
survey-csat = Πόσο ικανοποιημένοι είστε από τη βοήθεια που πήρατε;
survey-ces = «Ήταν εύκολο να λυθεί η ερώτησή μου.» Πόσο συμφωνείτε;
csat-1 = Πολύ δυσαρεστημένοι
csat-2 = Δυσαρεστημένοι
csat-3 = Ούτε ικανοποιημένοι ούτε δυσαρεστημένοι
csat-4 = Ικανοποιημένοι
csat-5 = Πολύ ικανοποιημένοι
ces-1 = Διαφωνώ απόλυτα
ces-2 = Διαφωνώ
ces-3 = Μάλλον διαφωνώ
ces-4 = Ούτε συμφωνώ ούτε διαφωνώ
ces-5 = Μάλλον συμφωνώ
ces-6 = Συμφωνώ
ces-7 = Συμφωνώ απόλυτα
survey-hint = Ρωτάμε μία φορά. Η ομάδα διαβάζει την απάντησή σας μαζί με αυτή την ερώτηση· στα «Τι να περιμένετε από εμάς» μετράει χωρίς το όνομά σας.
survey-send = Αποστολή της απάντησής μου
survey-again = Δεν είχαμε νέα σας από τότε που λύθηκε. Ρωτάμε ξανά μερικούς πελάτες, γιατί μετράνε και όσοι δεν λένε τίποτα.
survey-thanks = Ευχαριστούμε για την απάντησή σας
survey-yours = Είπατε:
survey-comment = Τι πρέπει να ξέρουμε γι’ αυτό;
survey-comment-hint = Το διαβάζει μόνο η ομάδα.
survey-comment-send = Προσθήκη
survey-comment-kept = Η ομάδα έχει το σχόλιό σας.
survey-over = Εδώ δεν ρωτάμε κάτι τώρα: η ερώτηση είναι ανοιχτή ή λύθηκε πριν από πολύ καιρό.
error-survey-choose = Επιλέξτε μία από τις απαντήσεις
error-survey-empty = Γράψτε κάτι ή αφήστε τη σελίδα όπως είναι
survey-said = Τι είπε ο πελάτης
survey-score = { $score } από { $most }
survey-unanswered = ρωτήθηκε, δεν απάντησε ακόμα
escalated-by-score = Η απάντηση του πελάτη στο { $number }: { $answer }
thing-feedback = προορισμός σχολίων
survey-waits = Πώς πήγε; Μία ερώτηση
## The reports
reports = Αναφορές
report-title = Αναφορές: { $subject }
report-overview = Σύνοψη
report-volume = Ερωτήσεις
report-times = Χρόνοι
report-backlog = Άλυτες
report-people = Άνθρωποι
report-days = Ημέρες
report-today = Σήμερα
report-yesterday = Χθες
report-7-days = Τελευταίες 7 ημέρες
report-30-days = Τελευταίες 30 ημέρες
report-choose = Άλλες ημέρες ή μόνο μερικές ερωτήσεις
report-from = Από
report-to = Έως
report-tag = Ετικέτα
report-all = Όλα
report-show = Εμφάνιση
report-zone = Ημέρες της ζώνης ώρας
report-counting = Οι αριθμοί μετρώνται ξανά. Ώσπου να τελειώσει η μέτρηση, μερικοί είναι χαμηλότεροι από τους πραγματικούς.
report-nothing = Δεν υπάρχει τίποτα για αυτές τις ημέρες.
report-csv = Ως CSV
report-figure = Μέγεθος
report-before = Άλλες τόσες ημέρες πριν
report-overview-hint = Οι χρόνοι είναι σε εργάσιμες ώρες: οι μισές ερωτήσεις δεν χρειάστηκαν περισσότερο, και οι εννέα στις δέκα. Δίπλα οι ημέρες πριν: { $days }.
report-by-day = Ανά ημέρα
report-by-channel = Ανά τρόπο άφιξης
report-by-department = Ανά τμήμα
report-by-tag = Ανά ετικέτα
report-department-hint = Μια ερώτηση μετρά για το τμήμα που την έχει τώρα.
report-tag-hint = Μια ερώτηση με δύο ετικέτες μετρά και στις δύο.
report-no-tag = χωρίς ετικέτα
report-asked = Ερωτήσεις
report-share = Μερίδιο
report-replied = Πρώτες απαντήσεις
report-solved = Λυμένες
report-first-contact = Λυμένες με την πρώτη
report-reopened = Άνοιξαν ξανά
report-reply-median = Πρώτη απάντηση: οι μισές εντός
report-reply-most = Πρώτη απάντηση: εννέα στις δέκα εντός
report-solution-median = Λύση: οι μισές εντός
report-solution-most = Λύση: εννέα στις δέκα εντός
report-unsolved-end = Άλυτες στο τέλος
report-times-hint = Οι εργάσιμες ώρες είναι του τμήματος· στις λύσεις, μόνο όσο είχαμε εμείς τον λόγο. Με το ρολόι: όλος ο χρόνος, και νύχτες και Σαββατοκύριακα.
report-worked-hint = Σε εργάσιμες ώρες.
report-measured = Μετρήθηκαν
report-median = Οι μισές εντός
report-most = Εννέα στις δέκα εντός
report-reply-worked = Πρώτη απάντηση, εργάσιμες ώρες
report-reply-wall = Πρώτη απάντηση, με το ρολόι
report-solution-worked = Λύση, εργάσιμες ώρες
report-solution-wall = Λύση, με το ρολόι
report-median-worked = Οι μισές εντός, εργάσιμες ώρες
report-most-worked = Εννέα στις δέκα εντός, εργάσιμες ώρες
report-median-wall = Οι μισές εντός, με το ρολόι
report-most-wall = Εννέα στις δέκα εντός, με το ρολόι
report-first-replies = Πρώτες απαντήσεις ανά ημέρα
report-solutions = Λύσεις ανά ημέρα
report-times-by-channel = Χρόνοι ανά τρόπο άφιξης
report-times-by-department = Χρόνοι ανά τμήμα
report-times-by-tag = Χρόνοι ανά ετικέτα
report-unsolved-now = Άλυτες τώρα, ανά ηλικία
report-unsolved-hint = Τώρα, όποιες ημέρες κι αν επιλέχθηκαν πιο πάνω. Περιλαμβάνονται και όσες εισήχθησαν από αλλού.
report-unsolved-by-day = Άλυτες ανά ημέρα
report-unsolved = Άλυτες
report-age = Στάλθηκαν
report-waiting = Περιμένουν εμάς
report-pending = Περιμένουν τον πελάτη
report-on-hold = Περιμένουν άλλους
report-satisfaction = Ικανοποίηση
report-satisfied = Ικανοποιημένοι
report-easy = Το βρήκαν εύκολο
report-satisfaction-hint = Όποιου η ερώτηση λύθηκε ερωτάται ένα από δύο πράγματα. Καλές: «Ικανοποιημένοι» ή «Πολύ ικανοποιημένοι», και τουλάχιστον «Μάλλον συμφωνώ» ότι ήταν εύκολο.
report-survey-asked = Ρωτήθηκαν
report-survey-answers = Απαντήσεις
report-good = Καλές απαντήσεις
report-answer = Απάντηση
report-said-by-day = Τι είπαν οι πελάτες, ανά ημέρα
report-said-by-department = Τι είπαν οι πελάτες, ανά τμήμα
report-said-by-tag = Τι είπαν οι πελάτες, ανά ετικέτα
report-csat-answers = Απαντήσεις για την ικανοποίηση
report-ces-answers = Απαντήσεις για τον κόπο
report-promises = Υποσχέσεις
report-promises-hint = Μια υπόσχεση αθετείται την ημέρα που έληγε, και εκκρεμεί ώσπου κάποιος να απαντήσει ή να λύσει την ερώτηση. Εγκαίρως: από τις πρώτες απαντήσεις και τις λύσεις αυτών των ημερών για τις οποίες είχε δοθεί υπόσχεση.
report-promise = Υπόσχεση
report-first-reply = Πρώτη απάντηση
report-next-reply = Επόμενη απάντηση
report-solution = Λύση
report-broken = Υποσχέσεις που αθετήθηκαν
report-overdue = Εκπρόθεσμες τώρα
report-kept = Εγκαίρως
report-broken-by-day = Υποσχέσεις που αθετήθηκαν, ανά ημέρα
report-broken-by-department = Υποσχέσεις ανά τμήμα
report-first-in-time = Πρώτες απαντήσεις εγκαίρως
report-solved-in-time = Λύσεις εγκαίρως
own-work = Η δουλειά σας
own-work-hint = Τι κάνατε εσείς. Οι άλλοι της ομάδας δεν βλέπουν αυτή τη σελίδα· οι υπεύθυνοι τα βλέπουν όλα μαζί.
report-choose-days = Άλλες ημέρες
report-people-hint = Οι λυμένες ερωτήσεις μετρούν για όποιον τις έλυσε τελευταίος. Το «Άλυτες τώρα» δεν εξαρτάται από τις ημέρες.
report-replies = Απαντήσεις
report-taken = Έγιναν δικές τους
report-open-now = Άλυτες τώρα
age-today = σήμερα
age-days = { $count ->
    [one] χθες
   *[other] πριν από { $shown } ημέρες
}
age-from-to = πριν από { $from } έως { $to } ημέρες
age-more = πριν από { $from } ημέρες ή περισσότερες
days-from-to = { $from } έως { $to }
length-minutes = { $minutes } λ.
length-hours = { $hours } ώ.
length-both = { $hours } ώ. { $minutes } λ.
in-minutes = { $what } (λεπτά)
in-percent = { $what } (%)
key-reports = στις αναφορές
error-report-days = Επιλέξτε και τις δύο ημέρες, την πρώτη και την τελευταία
error-report-backwards = Η τελευταία ημέρα είναι πριν από την πρώτη
error-report-long = Επιλέξτε το πολύ { $most } ημέρες

# Υποσχέσεις
promises = Υποσχέσεις
promises-none = Δεν δίνεται υπόσχεση: οι πολιτικές δεν έχουν [[sla]].
promises-hint = Ισχύει η πρώτη που ταιριάζει στο αίτημα. Όλοι οι χρόνοι είναι εργάσιμοι.
promise-for = Για
promise-everybody = Όλους
promise-what = Υπόσχεση
promise-first-within = Πρώτη απάντηση μέσα σε { $time }
promise-next-within = Κάθε επόμενη απάντηση μέσα σε { $time }
promise-solved-within = Λύση μέσα σε { $time }
promise-warn = Ειδοποίηση όταν περάσει το { $percent }% του χρόνου
promise-first-response = Πρώτη απάντηση
promise-next-response = Επόμενη απάντηση
promise-resolution = Λύση
promise-kept = τηρήθηκε
promise-kept-late = έγινε αργά
promise-paused = σταμάτησε: ο λόγος είναι στον πελάτη, ή λύθηκε
promise-sum = Υπόσχεση { $promised }, πέρασαν { $used }, μένουν { $left }
promise-sum-over = Υπόσχεση { $promised }, πέρασαν { $used }, { $left } παραπάνω
promise-sum-none = Τώρα δεν ισχύει υπόσχεση· πέρασαν { $used }
promise-broken = Η υπόσχεση δεν τηρήθηκε. Η προθεσμία ήταν
promise-how = Πώς υπολογίστηκε
promise-policy = Σύμφωνα με «{ $policy }»
promise-earlier = Πριν από αυτά: { $time }
promise-no-span = Δεν έχει περάσει ακόμη εργάσιμος χρόνος.
promise-zone = Εργάσιμος χρόνος, με το ρολόι της ζώνης { $zone }
promise-you-hear = Θα έχετε νέα μας έως
history-promise-broken = Μια υπόσχεση δεν τηρήθηκε: { $what }, προθεσμία { $due }
due-when = λήγει { $when }
due-now = λήγει τώρα
overdue-by = εκπρόθεσμο κατά { $time }
view-overdue = Εκπρόθεσμα
view-due-soon = Λήγουν σύντομα
queue-comes-overdue = Εδώ έρχεται ένα αίτημα όταν δεν έγινε εγκαίρως ό,τι υποσχεθήκαμε.
queue-comes-due-soon = Εδώ έρχεται ένα αίτημα όταν έχει περάσει ο περισσότερος χρόνος της υπόσχεσης.
business-hours = Ώρες εργασίας
hours-always = Όλο το εικοσιτετράωρο
holidays-next = Οι επόμενες αργίες: { $days }
holiday-named = { $day } ({ $name })
thing-promise = Υπόσχεση
due-nothing = Δεν δίνεται υπόσχεση για τέτοιο αίτημα.
due-reply-by = Πρώτη απάντηση έως { $day }, { $time }
due-solved-by = Λύση έως { $day }, { $time }
