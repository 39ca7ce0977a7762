# The words of the interface in Telugu. $shown is a number as the language writes it;
# $count is the same number, for the plural form.

## The frame of every page

skip = విషయానికి వెళ్లండి
nav-site = సైట్
ask-a-person = ఒక వ్యక్తిని అడగండి
a-person-reads = ప్రతి ప్రశ్ననూ ఒక వ్యక్తి చదువుతారు.
desk = డెస్క్
sign-in = సైన్ ఇన్ చేయండి
sign-out = సైన్ అవుట్ చేయండి
language = భాష
keys-switch = కీ నొక్కి వెతకడం:
search = వెతకండి
help = సహాయం
to-home = హోమ్ పేజీకి
pages = పేజీలు
previous = మునుపటిది
next = తరువాతిది
page-of = { $pages }లో { $page }వ పేజీ
breadcrumb = మార్గం
contents = విషయ సూచిక
article = వ్యాసం
copy = కాపీ చేయండి
copied = కాపీ అయింది
optional = (తప్పనిసరి కాదు)
send = పంపండి
yes = అవును
no = లేదు
close = మూసివేయండి
email = ఈమెయిల్ చిరునామా
loading = తెరుచుకుంటోంది…
list-comma = {", "}
quoted = “{ $words }”
percent = { $number }%
just-now = ఇప్పుడే
error-summary = ఒక సమస్య ఉంది
error-title = లోపం: { $title }
need-help = సహాయం కావాలా?
not-here = ఇక్కడ లేదా?

## The first page and the sections

home-title = సహాయం
home-question = మీకు ఏ విషయంలో సహాయం కావాలి?
home-description = { $site }: సమాధానాలు, జవాబిచ్చే వ్యక్తులు.
home-search-hint = { $count ->
    [one] { $shown } సమాధానంలో వెతకండి
   *[other] { $shown } సమాధానాల్లో వెతకండి
}
home-key-hint = , లేదా ఈ కీ నొక్కండి:
home-empty = ఇంకా వ్యాసాలు లేవు. ప్రతి ప్రశ్నకూ ఒక వ్యక్తి జవాబిస్తారు.
home-other-language = మీ భాషలో ఇంకా వ్యాసాలు లేవు. ఇవి ఉన్న భాష: { $language }.
answers-unit = { $count ->
    [one] సమాధానం
   *[other] సమాధానాలు
}
answered-most = ఈ వారం ఎక్కువగా ఉపయోగపడినవి
reply-usually = సాధారణంగా జవాబు వచ్చే సమయం: { $time }.

## Articles

draft = చిత్తుప్రతి. ఎడిటర్లకు మాత్రమే కనిపిస్తుంది.
agents-only = ఏజెంట్ల కోసం. కస్టమర్లకు ఇది కనిపించదు.
on-this-page = ఈ పేజీలో
feedback-question = మీ ప్రశ్నకు సమాధానం దొరికిందా?
feedback-thanks = ధన్యవాదాలు
feedback-sorry = అయితే ఒక వ్యక్తి సహాయం చేస్తారు
back-to = తిరిగి వ్యాసానికి:
ask-instead = బదులుగా ఒక వ్యక్తిని అడగండి
neighbours = మునుపటిది, తరువాతిది
also-in = ఇతర భాషల్లో:
kept-by = బాధ్యత:
checked-again = మళ్లీ సరిచూసే గడువు:
alert-note = గమనిక
alert-tip = చిట్కా
alert-important = ముఖ్యం
alert-warning = హెచ్చరిక
alert-caution = జాగ్రత్త
footnotes = పాదసూచికలు
footnote-back = పాఠ్యానికి తిరిగి
table = పట్టిక
task-done = పూర్తయింది
task-open = పూర్తి కాలేదు

## Pages in other languages

only-in = { $language } భాషలో మాత్రమే
untranslated-title = ఈ పేజీ ఇంకా { $language } భాషలో లేదు
untranslated-text = దీన్ని ఇక్కడ చదవవచ్చు:
not-translated = అనువాదం లేదు

## Searching

suggestions = సూచించిన సమాధానాలు
suggestions-none = సూచనలు లేవు
suggestions-count = { $count ->
    [one] { $shown } సూచన
   *[other] { $shown } సూచనలు
}
results-heading = { $count ->
    [one] “{ $words }” కోసం { $shown } సమాధానం
   *[other] “{ $words }” కోసం { $shown } సమాధానాలు
}
no-results = “{ $words }” కోసం ఏమీ దొరకలేదు
no-results-hint = తక్కువ పదాలతో లేదా వేరే పదాలతో ప్రయత్నించండి.
no-results-ask = ఇవే పదాలతో అడగండి
none-of-these = వీటిలో ఏదీ కాదా?
nearest-sections = సహాయపడగల విభాగాలు
showing-results-for = దీని కోసం ఫలితాలు చూపిస్తున్నాం:
search-instead-for = బదులుగా దీని కోసం వెతకండి:
solved-ticket = పరిష్కరించిన టికెట్

## Asking

ask-title = ఒక వ్యక్తిని అడగండి
ask-question = ఏమి జరిగింది, లేదా మీరు ఏమి చేయాలనుకుంటున్నారు?
ask-question-hint = ఒకటి రెండు వాక్యాలు చాలు.
ask-email = మీ ఈమెయిల్ చిరునామా
ask-email-hint = ఎవరికి జవాబిస్తున్నామో తెలియడానికి. జవాబును మీ ప్రశ్న పేజీలో చదువుతారు.
ask-name = మీ పేరు
send-to-a-person = ఒక వ్యక్తికి పంపండి
answers = సమాధానాలు
answers-heading = వీటిలో ఇప్పుడే సమాధానం దొరకవచ్చు
answers-hint = లేకపోతే కొనసాగించండి. ప్రతి ప్రశ్ననూ ఒక వ్యక్తి చదువుతారు.
this-solved-it = దీనితో సమస్య తీరింది
did-not-help = ఇది ఉపయోగపడలేదు
read-whole = సమాధానం మొత్తం చదవండి
ask-not-sent-yet = మీ ప్రశ్న ఇంకా వెళ్లలేదు. ఇక్కడ సమాధానం లేకపోతే ఇప్పుడు పంపండి.
ask-solved = మంచిది. ఏమీ పంపలేదు.
ask-solved-flash = గుర్తించాం: ఆ సమాధానంతో సమస్య తీరింది.
ask-solved-hint = ఏ సమాధానాలు ఉపయోగపడుతున్నాయో దీనివల్ల మాకు తెలుస్తుంది.
ask-after-all = అయినా ఒక వ్యక్తిని అడగండి
error-email = name@example.com లాంటి ఈమెయిల్ చిరునామా రాయండి, లేదా ఖాళీగా వదిలేయండి
error-name = 1 నుండి 100 అక్షరాల లోపు పేరు రాయండి
error-question-empty = మీ ప్రశ్న రాయండి
error-text-long = { $count ->
    [one] { $shown } అక్షరానికి మించి రాయకండి
   *[other] { $shown } అక్షరాలకు మించి రాయకండి
}
error-text-empty = ముందు ఏదైనా రాయండి
error-too-often = { $count ->
    [one] మీ చిరునామా నుండి చాలా ఎక్కువ సందేశాలు పంపారు. మీరు రాసినది ఇక్కడే ఉంది: { $shown } నిమిషం తరువాత మళ్లీ పంపండి.
   *[other] మీ చిరునామా నుండి చాలా ఎక్కువ సందేశాలు పంపారు. మీరు రాసినది ఇక్కడే ఉంది: { $shown } నిమిషాల తరువాత మళ్లీ పంపండి.
}
error-not-stored = మీ ప్రశ్నను ఇప్పుడు భద్రపరచలేకపోయాం. అది ఇంకా ఇక్కడే ఉంది: ఒక నిమిషం తరువాత మళ్లీ పంపండి.

## A customer's own question

you = మీరు
an-agent = సహాయ బృందం
asked = అడిగిన సమయం:
status-waiting-for-us = మా జవాబు కోసం ఎదురుచూస్తోంది
status-waiting-for-you = మీ జవాబు కోసం ఎదురుచూస్తోంది
receipt = మీ ప్రశ్న మాకు అందింది
receipt-number = దాని సంఖ్య:
receipt-next = ఒక వ్యక్తి దాన్ని చదివి ఈ పేజీలోనే జవాబిస్తారు.
wait = వరుసలో మీ స్థానం
wait-next = తర్వాత మీరే.
wait-before = { $count ->
    [one] మీ ప్రశ్నకు ముందు { $shown } ప్రశ్నకు జవాబు ఇస్తారు.
   *[other] మీ ప్రశ్నకు ముందు { $shown } ప్రశ్నలకు జవాబు ఇస్తారు.
}
wait-far = { $count ->
    [one] మీ ప్రశ్నకు ముందు { $shown } కంటే ఎక్కువ ప్రశ్నకు జవాబు ఇస్తారు.
   *[other] మీ ప్రశ్నకు ముందు { $shown } కంటే ఎక్కువ ప్రశ్నలకు జవాబు ఇస్తారు.
}
wait-likely = { $half } లోపు జవాబు రావచ్చు. ఈ స్థానంలో ఉన్న పదిమందిలో తొమ్మిది మందికి { $most } లోపు వస్తుంది.
wait-likely-from = { $count ->
    [one] గత నాలుగు వారాల్లో ఇక్కడ ఉన్నవారికి ఇచ్చిన { $shown } జవాబు ఆధారంగా లెక్కించాం.
   *[other] గత నాలుగు వారాల్లో ఇక్కడ ఉన్నవారికి ఇచ్చిన { $shown } జవాబుల ఆధారంగా లెక్కించాం.
}
wait-promised = { $time } లోపు జవాబు ఇస్తామని మాట ఇస్తున్నాం.
wait-too-few = ఈ మధ్య ఇక్కడ చాలా కొద్దిమందే ఉన్నారు, కాబట్టి ఎంత సమయం పడుతుందో చెప్పలేం.
wait-worse = మేము చెప్పినదానికంటే ఎక్కువ సమయం పడుతోంది. { $before } అని చెప్పాం; ఇప్పుడు మీ స్థానంలో ఉన్న పదిమందిలో తొమ్మిది మందికి { $time } లోపు జవాబు వస్తుంది.
wait-missed = { $time } అని చెప్పాం, ఆ సమయం దాటింది. మిమ్మల్ని మరచిపోలేదు: మీరు ఇంకా వరుసలోనే ఉన్నారు.
wait-told = వినియోగదారుకు చెప్పింది: { $time } లోపు జవాబు
receipt-keep = మళ్లీ ఇక్కడికి రావడానికి ఈ లింక్ దాచుకోండి:
receipt-device = ఈ పరికరంలో ఇది ఇక్కడ కూడా దొరుకుతుంది:
answers-meanwhile = వీటిలో ఇప్పుడే సమాధానం దొరకవచ్చు
your-reply = తిరిగి రాయండి
reply-reopens = తిరిగి రాస్తే ప్రశ్న మళ్లీ తెరుచుకుంటుంది.
this-is-solved = సమస్య తీరింది
solved-by-you = సమస్య తీరిందని మీరు చెప్పారు.
solved-by-us = ఈ ప్రశ్న పరిష్కారమైంది.
reopen = మళ్లీ తెరవండి
error-reply-empty = ముందు జవాబు రాయండి
error-thread-full = ఈ సంభాషణ నిండిపోయింది. కొత్త ప్రశ్న అడగండి

## Files

attach = ఫైళ్లను జత చేయండి
attach-hint = { $count ->
    [one] { $size } మించని { $shown } ఫైలు. చిత్రాలలో దాగి ఉన్న వివరాలు, ఉదాహరణకు అవి తీసిన చోటు, తొలగిస్తాం.
   *[other] గరిష్ఠంగా { $shown } ఫైళ్లు, ఒక్కొక్కటి { $size } వరకు. చిత్రాలలో దాగి ఉన్న వివరాలు, ఉదాహరణకు అవి తీసిన చోటు, తొలగిస్తాం.
}
attach-held = ఇప్పటికే ఎంచుకున్నవి. వద్దనుకున్న ఫైలుకు గుర్తు తీసేయండి.
files = ఫైళ్లు
size-kb = { $number } KB
size-mb = { $number } MB
error-file-large = “{ $name }” { $size } కంటే పెద్దది. దాన్ని తీసుకోలేదు
error-file-large-any = ఒక ఫైలు { $size } మించకూడదు
error-file-empty = “{ $name }” ఖాళీగా ఉంది. దాన్ని తీసుకోలేదు
error-files-many = { $count ->
    [one] { $shown } ఫైలుకు మించి జత చేయకండి
   *[other] { $shown } ఫైళ్లకు మించి జత చేయకండి
}
error-files-full = ఈ సంభాషణలోని ఫైళ్లన్నీ కలిపి { $size } మించకూడదు. కొన్ని ఫైళ్లు తీసేయండి
error-file-gone = ఒక ఫైలును గంటకు పైగా ముందు ఎంచుకున్నారు, అది ఇప్పుడు లేదు. మళ్లీ ఎంచుకోండి
error-file-no-room = ఫైళ్లను ఇప్పుడు భద్రపరచలేకపోయాం. మీరు రాసినది ఇంకా ఇక్కడే ఉంది: ఫైళ్లు లేకుండా పంపండి, లేదా తరువాత మళ్లీ ప్రయత్నించండి
error-file-pixels = “{ $name }”లో { $number } మిలియన్లకు పైగా పిక్సెళ్లు ఉన్నాయి. చిత్రాన్ని చిన్నది చేయండి, లేదా ZIP ఫైలులో పంపండి
error-file-damaged = “{ $name }” చదవలేని చిత్రం. ఉన్నది ఉన్నట్టు పంపడానికి ZIP ఫైలులో పెట్టండి
error-files-too-often = { $count ->
    [one] మీ చిరునామా నుండి చాలా ఎక్కువ ఫైళ్లు పంపారు. { $shown } నిమిషం తరువాత పంపండి, లేదా ఫైళ్లు లేకుండా కొనసాగించండి
   *[other] మీ చిరునామా నుండి చాలా ఎక్కువ ఫైళ్లు పంపారు. { $shown } నిమిషాల తరువాత పంపండి, లేదా ఫైళ్లు లేకుండా కొనసాగించండి
}

## My questions

my-questions = నా ప్రశ్నలు
my-questions-hint = ఈ పరికరంలో మీరు అడిగిన, లేదా లింక్‌తో తెరిచిన ప్రశ్నలు. కొత్తది ముందు ఉంటుంది.
my-questions-none = ఈ పరికరంలో ఇంకా ఏ ప్రశ్నా అడగలేదు.
my-questions-none-hint = మీరు ఒక వ్యక్తిని అడిగినప్పుడు ఆ ప్రశ్న ఇక్కడ కనిపిస్తుంది. ఒక ప్రశ్న లింక్ మీ దగ్గర ఉంటే ఒకసారి తెరవండి, అది కూడా ఇక్కడ కనిపిస్తుంది.
my-questions-forget = ఈ పరికరంలో మరచిపోండి
my-questions-forget-hint = ప్రశ్నలు అలాగే ఉంటాయి; ఈ పరికరం మాత్రం వాటిని ఇక చూపదు. అవసరమైతే వాటి లింక్‌లు దాచుకోండి.
last-change = చివరి మార్పు

## Service standards

standards = సేవా ప్రమాణాలు
standards-description = { $site }లో అడిగితే ఏమి ఆశించవచ్చు, ఈ మధ్య ఎలా జరిగింది.
standards-promise = మీరు ఏమి ఆశించవచ్చు
promise-person = ప్రతి ప్రశ్ననూ ఒక వ్యక్తి చదువుతారు.
promise-order = ప్రశ్నలను అందరికీ ఒకే క్రమంలో తీసుకుంటాం: ముందు త్వరగా మాట ఇచ్చినవి, తర్వాత అత్యవసరమైనవి, తర్వాత ఎక్కువసేపు వేచి ఉన్నవారివి.
promise-link = జవాబు మీ సొంత పేజీలో, ఎవరూ ఊహించలేని లింక్‌లో ఉంటుంది.
promise-account = ఖాతా అవసరం లేదు.
standards-lately = గత 30 రోజుల్లో ఎలా జరిగింది
standards-nothing = గత 30 రోజుల్లో ఏ ప్రశ్నా రాలేదు, కాబట్టి ఇంకా సంఖ్యలు లేవు.
standards-too-few = జవాబుకు ఎంత సమయం పడుతుందో చెప్పడానికి సరిపడా ప్రశ్నలకు ఇంకా జవాబివ్వలేదు.
figure-asked = ప్రశ్నలు
figure-at-once = సహాయ కేంద్రంలో వెంటనే సమాధానం దొరికినవి
figure-replied = ఒక వ్యక్తి జవాబిచ్చినవి
figure-half-within = మొదటి జవాబుల్లో సగం వచ్చిన సమయం
figure-most-within = పదింటిలో తొమ్మిది వచ్చిన సమయం
figure-within-a-day = ఒక రోజులోపు మొదటి జవాబులు
figure-kept-first = మాట ఇచ్చినట్టే వచ్చిన మొదటి జవాబులు
figure-kept-next = మాట ఇచ్చినట్టే వచ్చిన తర్వాతి జవాబులు
figure-kept-solved = మాట ఇచ్చినట్టే పరిష్కరించినవి
standards-business-hours = జట్టు పనిచేసే సమయమే లెక్కలోకి వస్తుంది.
figure-by-day = రోజువారీ ప్రశ్నలు
column-day = రోజు

## The widget in other products, and its page for admins

widget-for-page = ఈ పేజీకి సూచనలు
widget-none = ఏమీ దొరకలేదు. వేరే పదాలతో ప్రయత్నించండి, లేదా ఒక వ్యక్తిని అడగండి.
widget-back = వెనక్కి
widget-next = ఒక వ్యక్తి దాన్ని చదువుతారు. జవాబు మీ ప్రశ్న పేజీలో వస్తుంది: ఆ లింక్‌ను దాచుకోండి.
widget-open-page = మీ ప్రశ్న పేజీని తెరవండి
widget-new-tab = (కొత్త ట్యాబ్‌లో తెరుచుకుంటుంది)
widget-trouble = సహాయం ప్రస్తుతం అందుబాటులో లేదు.
widget-kept = మీరు రాసినది ఇంకా ఇక్కడే ఉంది.
widget-again = మళ్లీ ప్రయత్నించండి
widget-title = విడ్జెట్
widget-intro = ఒక్క లైన్‌తో వెతకడం, పేజీకి సరిపోయే సమాధానాలు, ప్రశ్న ఫారం వేరే ఉత్పత్తిలోకి వస్తాయి.
widget-snippet = ఈ లైన్‌ను దాని పేజీల్లో పెట్టండి
widget-origins = దీన్ని ఎవరు చూపవచ్చు
widget-origins-none = ఈ సైట్ పేజీలు మాత్రమే. వేరే సైట్లను widget_origins సెట్టింగ్‌లో రాయండి.
widget-try = ఇక్కడే ప్రయత్నించండి
widget-try-hint = మూలన ఉన్న బటనే విడ్జెట్: మీ ఉత్పత్తిలో ఇలాగే కనిపిస్తుంది.
widget-open = విడ్జెట్‌ను తెరవండి

## Signing in and joining

sign-in-hint = ఇది బృందం కోసం. కస్టమర్లకు ఖాతా అవసరం లేదు:
password = పాస్‌వర్డ్
error-sign-in = ఈమెయిల్ చిరునామా లేదా పాస్‌వర్డ్ సరైనది కాదు
setup-title = మొదటి ఖాతా సృష్టించండి
setup-hint = ఈ ఖాతాకు అన్ని అనుమతులూ ఉంటాయి, ఇతరులను ఆహ్వానించేది ఇదే. లింక్ ఒక్కసారే పనిచేస్తుంది.
join-title = బృందంలో చేరండి
join-hint = ఇక్కడ మీ ఖాతా సృష్టించుకుంటారు. లింక్ ఒక్కసారే పనిచేస్తుంది.
your-name = మీ పేరు
your-name-hint = కస్టమర్లకు, సహోద్యోగులకు ఇలాగే కనిపిస్తుంది.
new-password = పాస్‌వర్డ్
new-password-hint = { $count ->
    [one] కనీసం { $shown } అక్షరం
   *[other] కనీసం { $shown } అక్షరాలు. ఒక వాక్యం గుర్తుంచుకోవడం తేలిక, ఊహించడం కష్టం.
}
make-account = ఖాతా సృష్టించండి
error-email-taken = ఈ చిరునామాతో ఇప్పటికే ఖాతా ఉంది
error-password-short = { $count ->
    [one] కనీసం { $shown } అక్షరం రాయండి
   *[other] కనీసం { $shown } అక్షరాలు రాయండి
}
error-password-long = { $count ->
    [one] { $shown } అక్షరానికి మించి రాయకండి
   *[other] { $shown } అక్షరాలకు మించి రాయకండి
}
error-password-repeated = ఒకే అక్షరాన్ని మళ్లీ మళ్లీ వాడకండి
error-password-hashing = పాస్‌వర్డ్‌ను భద్రపరచలేకపోయాం. మళ్లీ ప్రయత్నించండి

## Accounts

your-account = మీ ఖాతా
change-password = పాస్‌వర్డ్ మార్చండి
change-password-hint = ఇక్కడ సైన్ ఇన్ అయ్యే ఉంటారు; మిగతా అన్ని చోట్లా సైన్ అవుట్ అవుతారు.
details = పేరు, ఈమెయిల్ చిరునామా
details-change = పేరు లేదా చిరునామా మార్చండి
change-name = పేరు మార్చండి
change-address = చిరునామా మార్చండి
own-email-hint = మీరు దీనితోనే సైన్ ఇన్ అవుతారు.
error-own-email = name@example.com లాంటి ఈమెయిల్ చిరునామా రాయండి
name-changed = మీ పేరు మారింది.
address-changed = మీ ఈమెయిల్ చిరునామా మారింది. ఇకపై దీనితో సైన్ ఇన్ చేయండి.
choose-password = పాస్‌వర్డ్ ఎంచుకోండి
no-password-hint = మీ ఖాతాకు ఇక్కడ పాస్‌వర్డ్ లేదు. సైన్ ఇన్ చేసిన పది నిమిషాల లోపు మీరు ఈ పని చేయవచ్చు.
sign-in-again = మళ్లీ సైన్ ఇన్ చేయండి
error-sign-in-again = మీరు సైన్ ఇన్ చేసి పది నిమిషాలకు పైగా అయింది. మళ్లీ సైన్ ఇన్ చేసి, ఇంకోసారి ప్రయత్నించండి
old-password = ఇప్పటి పాస్‌వర్డ్
next-password = కొత్త పాస్‌వర్డ్
error-old-password = ఇది మీ పాస్‌వర్డ్ కాదు
account-password-changed = మీ పాస్‌వర్డ్ మారింది. మిగతా అన్ని చోట్లా సైన్ అవుట్ అయ్యారు.
sessions = సైన్ ఇన్ అయినవి
sessions-hint = మీరు సైన్ ఇన్ అయిన ప్రతి బ్రౌజర్. ఏదైనా మీది కాకపోతే దాన్ని ముగించి, పాస్‌వర్డ్ మార్చండి.
sessions-none = ప్రస్తుతం ఎక్కడా లేదు.
sessions-ended = ముగిసింది. ఇక అక్కడ ఎవరూ సైన్ ఇన్ అయి లేరు.
end-session = ముగించండి
end-other-sessions = మిగతావన్నీ ముగించండి
end-all-sessions = అన్నీ ముగించండి
this-browser = ఇదే
column-browser = బ్రౌజర్
column-last-used = చివరిసారి వాడినది
column-signed-in = ఎప్పటి నుండి
column-session = సెషన్
browser-on-system = { $system }‌లో { $browser }
browser-unknown = తెలియని బ్రౌజర్
roles-hint = వారి అనుమతులు వెంటనే మారతాయి. వారు సైన్ ఇన్ అయ్యే ఉంటారు.
change-roles = పాత్రలు మార్చండి
roles-changed = పాత్రలు మారాయి.
account-history = ఈ ఖాతా చరిత్ర
account-made = ఖాతా సృష్టించారు
change-switched-on = మళ్లీ అనుమతించారు
change-switched-off = నిలిపివేశారు
change-roles-to = పాత్రలు: { $roles }
change-password-changed = పాస్‌వర్డ్ మారింది
change-name-from = పేరు మారింది; ఇంతకు ముందు: { $name }
change-address-from = ఈమెయిల్ చిరునామా మారింది; ఇంతకు ముందు: { $email }
change-sessions-ended = సెషన్లు ముగించారు

## A new password

forgot-password = పాస్‌వర్డ్ మరచిపోయారా?
forgot-hint = మీ ఖాతా ఈమెయిల్ చిరునామా రాయండి. అడ్మిన్లు మీ అభ్యర్థన చూసి, కొత్త పాస్‌వర్డ్ ఎంచుకోవడానికి లింక్ ఇస్తారు.
forgot-send = లింక్ అడగండి
forgot-sent = ఈ చిరునామాతో ఖాతా ఉంటే, అడ్మిన్లకు మీ అభ్యర్థన ఇప్పుడు కనిపిస్తుంది. వారిలో ఒకరు మీకు లింక్ ఇస్తారు; ఈమెయిల్ రాదు.
reset-title = కొత్త పాస్‌వర్డ్ ఎంచుకోండి
reset-hint = లింక్ ఒక్కసారే పనిచేస్తుంది. అన్ని చోట్లా సైన్ అవుట్ అవుతారు; కొత్త పాస్‌వర్డ్‌తో సైన్ ఇన్ చేయండి.
reset-save = పాస్‌వర్డ్ భద్రపరచండి
reset-done = మీ పాస్‌వర్డ్ మారింది. దానితో సైన్ ఇన్ చేయండి.
reset-requests = కొత్త పాస్‌వర్డ్ అడిగినవారు
reset-make = లింక్ తయారు చేయండి
reset-requests-hint = లింక్ ఇచ్చే ముందు, అడిగింది వారేనని, వారి పేరుతో మరొకరు కాదని నిర్ధారించుకోండి.
reset-panel-hint = లింక్‌తో వారు కొత్త పాస్‌వర్డ్ ఎంచుకుంటారు. అప్పటి వరకు పాతది పనిచేస్తుంది.
reset-made = కొత్త పాస్‌వర్డ్ కోసం లింక్
reset-made-hint = దీన్ని మీరే అందించండి. ఒక్కసారే, ఒక గంట వరకే పనిచేస్తుంది; పాత లింక్‌లు ఇక పనిచేయవు. మళ్లీ కనిపించదు.
change-reset-link-made = కొత్త పాస్‌వర్డ్ లింక్ ఇచ్చారు
change-password-reset = లింక్‌తో కొత్త పాస్‌వర్డ్ ఎంచుకున్నారు

## The second step at sign-in

second-factor = సైన్ ఇన్‌లో రెండో మెట్టు
second-factor-hint = పాస్‌వర్డ్‌తో పాటు, సైన్ ఇన్ చేసేటప్పుడు మీ ఫోన్‌లోని యాప్ చూపే కోడ్ అడుగుతుంది. పాస్‌వర్డ్ తెలిసినంత మాత్రాన ఎవరూ లోపలికి రాలేరు.
second-factor-since = ఆన్‌లో ఉంది, ఎప్పటి నుండి:
second-factor-none = ఏర్పాటు చేయలేదు.
second-factor-set-up = ఏర్పాటు చేయండి
second-factor-scan = ఈ కోడ్‌ను యాప్‌తో స్కాన్ చేసి, అది చూపే ఆరు అంకెలు రాయండి.
second-factor-scan-hint = వన్-టైమ్ కోడ్‌ల యాప్ (TOTP) ఏదైనా చాలు. స్కాన్ చేయలేకపోతే, ఈ కీని అందులో రాయండి:
second-factor-picture = QR కోడ్‌గా కీ
second-factor-code = యాప్‌లోని కోడ్
second-factor-change = రికవరీ కోడ్‌లు, లేదా ఆఫ్ చేయడం
second-factor-turn-on = ఆన్ చేయండి
second-factor-turn-off = ఆఫ్ చేయండి
second-factor-on = రెండో మెట్టు ఆన్ అయింది.
second-factor-off = రెండో మెట్టు ఆఫ్ అయింది.
second-factor-required = మీ పాత్రకు రెండో మెట్టు తప్పనిసరి. కొనసాగడానికి దాన్ని ఏర్పాటు చేయండి.
second-factor-of-others = ఫోన్, రికవరీ కోడ్‌లు రెండూ పోతే వారి కోసం ఆఫ్ చేయండి. ముందుగా అడిగింది వారేనని నిర్ధారించుకోండి.
recovery-codes = రికవరీ కోడ్‌లు
recovery-codes-hint = ఫోన్ దగ్గర లేనప్పుడు ఒక్కో కోడ్‌తో ఒక్కసారి సైన్ ఇన్ కావచ్చు. తాళంచెవిలా జాగ్రత్తగా ఉంచండి; మళ్లీ కనిపించవు.
recovery-codes-left = { $count ->
    [one] { $shown } రికవరీ కోడ్ మిగిలి ఉంది.
   *[other] { $shown } రికవరీ కోడ్‌లు మిగిలి ఉన్నాయి.
}
recovery-codes-new = కొత్త కోడ్‌లు తయారు చేయండి
second-step = కోడ్ రాయండి
second-step-hint = మీ యాప్ ఇప్పుడు చూపే ఆరు అంకెలు, లేదా మీ రికవరీ కోడ్‌లలో ఒకటి.
second-step-lost = ఫోన్, కోడ్‌లు రెండూ పోయాయా? అడ్మిన్ రెండో మెట్టును ఆఫ్ చేయగలరు.
second-step-code = కోడ్
error-code = ఈ కోడ్ సరైనది కాదు, లేదా ఇప్పటికే వాడారు. తరువాతి కోడ్ కోసం ఆగండి
error-codes-often = చాలా తప్పు కోడ్‌లు వచ్చాయి. పావుగంట తరువాత మళ్లీ ప్రయత్నించండి
error-second-step = చాలా సమయం పట్టింది, లేదా చాలా తప్పు కోడ్‌లు వచ్చాయి. మళ్లీ సైన్ ఇన్ చేయండి
change-second-factor-set = రెండో మెట్టు ఆన్ చేశారు
change-second-factor-removed = రెండో మెట్టు ఆఫ్ చేశారు
change-recovery-codes-made = కొత్త రికవరీ కోడ్‌లు తయారు చేశారు
change-recovery-code-used = రికవరీ కోడ్‌తో సైన్ ఇన్ చేశారు
change-provider-linked = ప్రొవైడర్ దగ్గరి ఖాతాతో జతచేశారు
change-passkey = పాస్‌కీ చేశారు: { $name }
change-passkey-removed = పాస్‌కీ తీసివేశారు: { $name }

## Passkeys

passkeys = పాస్‌కీలు
passkeys-hint = పాస్‌కీతో మీ పరికరం తాళంతోనే సైన్ ఇన్ అవుతారు: వేలిముద్ర, ముఖం లేదా పిన్. గుర్తుంచుకోవాల్సింది, ఎవరికైనా తెలిసిపోయేది ఏమీ లేదు; కోడ్ కూడా అడగదు.
passkeys-count = { $count ->
    [one] { $shown } పాస్‌కీ.
   *[other] { $shown } పాస్‌కీలు.
}
passkeys-change = పాస్‌కీలు చేర్చండి లేదా తీసివేయండి
passkey-add = పాస్‌కీ చేర్చండి
passkey-name = పరికరం పేరు
passkey-name-hint = మీరు గుర్తుపట్టే ఏ పేరైనా, ఉదాహరణకు “నా ఫోన్”.
passkey-make = పాస్‌కీ చేయండి
passkey-make-hint = పాస్‌కీని ఎక్కడ ఉంచాలో మీ బ్రౌజర్ అడుగుతుంది, ఆ పరికరం తాళం తెరవమంటుంది.
passkey-none = మీ బ్రౌజర్ ఈ సైట్‌కు పాస్‌కీలు చేయదు, లేదా స్క్రిప్ట్‌లు నడపదు. కొత్త బ్రౌజర్ వాడండి.
passkey-failed = బ్రౌజర్ పాస్‌కీ చూపలేదు. మళ్లీ ప్రయత్నించండి, లేదా వేరే విధంగా సైన్ ఇన్ చేయండి.
passkey-added = పాస్‌కీ తయారైంది. ఇకపై దానితో సైన్ ఇన్ కావచ్చు.
passkey-removed = పాస్‌కీని ఇక్కడ తీసివేశారు. పరికరం నుండి కూడా తీసివేయండి.
passkey-remove = తీసివేయండి
passkey-unused = ఇంకా వాడలేదు
column-passkey = పాస్‌కీ
column-made = చేసిన సమయం
sign-in-passkey = పాస్‌కీతో సైన్ ఇన్ చేయండి
error-passkey-name = 1 నుండి 60 అక్షరాల లోపు పేరు రాయండి
error-passkeys-many = ఒక ఖాతాకు ఉండగలిగినన్ని పాస్‌కీలు మీకు ఉన్నాయి. ముందు ఒకటి తీసివేయండి
error-passkey-over = చాలా సమయం పట్టింది, లేదా పరికరం సరిగా స్పందించలేదు. పాస్‌కీని మళ్లీ చేర్చండి
error-passkey-sign-in-over = చాలా సమయం పట్టింది. మళ్లీ ప్రయత్నించండి.
error-passkey-unknown = ఇక్కడ ఏ ఖాతాకూ ఈ పాస్‌కీ లేదు, లేదా ఆ ఖాతా ఆఫ్‌లో ఉంది. వేరే విధంగా సైన్ ఇన్ చేయండి.

## Signing in with a provider

sign-in-elsewhere = { $provider }తో సైన్ ఇన్ చేయండి
sign-in-or = లేదా ఇక్కడి మీ పాస్‌వర్డ్‌తో:
error-elsewhere-over = { $provider }తో సైన్ ఇన్ చేయడానికి చాలా సమయం పట్టింది, లేదా అది వేరే బ్రౌజర్‌లో మొదలైంది. మళ్లీ ప్రయత్నించండి.
error-elsewhere-declined = { $provider } మిమ్మల్ని సైన్ ఇన్ చేయలేదు. మళ్లీ ప్రయత్నించండి, లేదా మీ పాస్‌వర్డ్ వాడండి.
error-elsewhere-no-account = { $provider }కి మీరు తెలుసు, కానీ ఇక్కడ దానికి సరిపడే ఖాతా లేదు, లేదా ఆ ఖాతా ఆఫ్‌లో ఉంది. అడ్మిన్ మిమ్మల్ని ఆహ్వానించగలరు.
error-elsewhere-not-believed = { $provider } పంపినది మీరెవరో నిరూపించడం లేదు. మళ్లీ ప్రయత్నించండి. ఇలాగే ఉంటే అడ్మిన్‌కు చెప్పండి: సర్వర్ లాగ్‌లో మరిన్ని వివరాలు ఉంటాయి.
error-elsewhere-unreachable = { $provider } ఇప్పుడు స్పందించడం లేదు. మీ పాస్‌వర్డ్ వాడండి, లేదా తర్వాత మళ్లీ ప్రయత్నించండి.

## The desk and its queue

queue = క్యూ
write = వ్యాసాలు
people = వ్యక్తులు
keys = కీలు
views = వీక్షణలు
view-waiting = మన కోసం ఎదురుచూస్తున్నవి
view-pending = కస్టమర్ కోసం ఎదురుచూస్తున్నవి
view-on-hold = ఆపి ఉంచినవి
view-resolved = పరిష్కరించినవి
queue-empty = ఇక్కడ ఏమీ లేవు.
queue-empty-waiting = మన కోసం ఎవరూ ఎదురుచూడటం లేదు.
queue-comes-waiting = కొత్త ప్రశ్నలు, కస్టమర్ల జవాబులు ఇక్కడికి వస్తాయి; ఎక్కువసేపు ఎదురుచూసినవారు ముందు.
queue-comes-pending = మీరు జవాబిచ్చి, కస్టమర్ ఇంకా తిరిగి రాయనప్పుడు టికెట్ ఇక్కడికి వస్తుంది.
queue-comes-on-hold = ముందు మరొకరు ఏదైనా చేయాల్సి ఉన్నప్పుడు టికెట్‌ను ఆపి ఉంచండి.
queue-comes-resolved = పరిష్కరించిన టికెట్లు ఇక్కడే ఉంటాయి, తాజావి ముందు; వెతికితే దొరుకుతాయి.
queue-full = వీటికి జవాబిచ్చే కొద్దీ తరువాతివి వస్తాయి. మిగిలినవి “ఇక్కడికి వెళ్లండి…”తో దొరుకుతాయి.
column-number = సంఖ్య
column-question = ప్రశ్న
column-from = ఎవరి నుండి
column-taken = తీసుకున్నవారు
column-state = స్థితి
column-waiting = నిరీక్షణ
column-since = సమయం
column-changed = చివరి మార్పు
status-new = కొత్తది
status-open = తెరిచి ఉంది
status-pending = కస్టమర్ కోసం ఎదురుచూపు
status-on-hold = ఆపి ఉంచినది
status-solved = పరిష్కారమైంది
status-closed = మూసివేసినది

## Searching on the desk

narrow-down = ఫలితాలు తగ్గించండి
filters = ఫిల్టర్లు
leave-out = ఇది లేకుండా కొన్ని దొరుకుతాయి:
leave-out-all = ఏ ఫిల్టర్ లేకుండా
did-you-mean = మీరు అనుకున్నది ఇదా:
results-count = { $count ->
    [one] { $shown } ఫలితం
   *[other] { $shown } ఫలితాలు
}
results-for = { $count ->
    [one] “{ $words }” కోసం { $shown } ఫలితం
   *[other] “{ $words }” కోసం { $shown } ఫలితాలు
}
nothing-found = ఏమీ దొరకలేదు
filter-drop = (ఈ ఫిల్టర్ తీసివేయండి)
filter-not = కాదు:
filter-more = { $count ->
    [one] ఇంకా { $shown }, ఇలా రాస్తే:
   *[other] ఇంకా { $shown }, ఇలా రాస్తే:
}
filter-kind = రకం
filter-ticket = టికెట్
filter-tag = ట్యాగ్
filter-article = లింక్ చేసిన వ్యాసం
filter-channel = వచ్చిన మార్గం
filter-solved = పరిష్కరించిన సమయం
filter-me = నేను
filter-nobody = ఎవరూ కాదు
filter-unsolved = పరిష్కారం కానిది
filter-resolved = పరిష్కారమైంది లేదా మూసివేసినది
filter-last-days = { $count ->
    [one] గత { $shown } రోజు
   *[other] గత { $shown } రోజులు
}
filter-help = ఎలా ఫిల్టర్ చేయాలి
filter-help-status = ఈ స్థితిలోని టికెట్లు: new, open, pending, on_hold, solved, closed; ఒకేసారి చాలా స్థితులకు unsolved, resolved
filter-help-tag = ఈ ట్యాగ్ ఉన్నవి; చాలా పదాల విలువను కొటేషన్ గుర్తుల మధ్య రాయండి
filter-help-customer = ఈ కస్టమర్ పంపినవి, చిరునామాతో గానీ పేరుతో గానీ
filter-help-solved = ఈ రోజు తరువాత పరిష్కరించినవి; <, >=, <= కూడా, రెండు రోజుల మధ్య .., నెల లేదా సంవత్సరం మాత్రమే కూడా
filter-help-days = ఇన్ని రోజుల్లో పరిష్కరించినవి; వారాలకు w, నెలలకు m, సంవత్సరాలకు y
filter-help-article = ఈ వ్యాసం లింక్ చేసిన టికెట్లు
filter-help-assignee = మీరు తీసుకున్న టికెట్లు; ఒక పేరు లేదా none కూడా రాయవచ్చు
filter-help-others = ఒకేసారి చాలా ఫిల్టర్లు: అన్నీ వర్తిస్తాయి
filter-help-phrase = ఈ పదాలు, ఉన్నవి ఉన్నట్టే
filter-help-without = ఈ పదం లేనివి, ఈ ట్యాగ్ లేనివి
filter-unknown = “{ $filter }” అనే ఫిల్టర్ లేదు. దాన్ని పదంగా వెతికాం.
filter-unclosed = “{ $written }”లో కొటేషన్ గుర్తు మూయలేదు. చివరి వరకు చదివాం.
filter-value-missing = “{ $filter }” తరువాత విలువ లేదు కాబట్టి వదిలేశాం. కోలన్ తరువాత ఖాళీ లేకుండా విలువ రాయండి.
filter-value-unknown = “{ $value }” “{ $filter }”కు సరిపోదు కాబట్టి ఫిల్టర్‌ను వదిలేశాం. ఇవి రాయవచ్చు: { $choices }.
filter-lang-unknown = “{ $value }” భాష కాదు కాబట్టి ఫిల్టర్‌ను వదిలేశాం. కోడ్ రాయండి: { $example }.
filter-nobody-called = బృందంలో “{ $value }” అనే పేరుగలవారు లేరు కాబట్టి ఫిల్టర్‌ను వదిలేశాం.
filter-date-unreadable = “{ $value }” తేదీ కాదు కాబట్టి ఫిల్టర్‌ను వదిలేశాం. ఉదాహరణకు ఇలా రాయండి: { $example }.
filter-date-backward = “{ $value }” మొదలయ్యే ముందే ముగుస్తుంది కాబట్టి ఫిల్టర్‌ను వదిలేశాం.
filter-article-unreadable = “{ $value }” వ్యాసం చిరునామా కాదు కాబట్టి ఫిల్టర్‌ను వదిలేశాం. ఉదాహరణకు ఇలా రాయండి: { $example }.
filter-not-excludable = “{ $filter }”ను మినహాయించలేం కాబట్టి వదిలేశాం. బదులుగా ఇలా రాయండి: { $example }.
filter-tier-unknown = “{ $value }” అనే శ్రేణి లేదు కాబట్టి ఫిల్టర్‌ను వదిలేశాం.
filter-follower = అనుసరించేవారు
filter-stands = తెరిచి ఉన్న టికెట్లు
filter-unassigned = ఎవరూ తీసుకోలేదు
filter-sort = క్రమం
sort-best = బాగా సరిపోయేవి
sort-newest = తాజావి ముందు
sort-oldest = పాతవి ముందు
sort-urgency = అత్యవసరమైనవి ముందు
filter-help-is = మీ కోసం ఎదురుచూస్తున్న టికెట్లు; new, unassigned, overdue, due, escalated, snoozed కూడా: చాలా రాస్తే అన్నీ వర్తిస్తాయి. ఇంకా article లేదా ticket
filter-help-department = ఈ విభాగానికి చెందినవి, పేరు లేదా శీర్షికతో; అలాగే priority:high, tier:
filter-help-follower = మీరు అనుసరిస్తున్న టికెట్లు; ఒక పేరు కూడా రాయవచ్చు
filter-help-sort = ఏది ముందు రావాలి: క్యూలో లాగా urgency, newest లేదా oldest
why-this-order = ఈ క్రమం ఎందుకు?
why-hide = కారణాలు దాచండి
why-words = పదాలను ఎలా చదివాం, ఒక్కొక్కటి ఎంత చెబుతుంది
why-holding = { $all }లో { $holding } చోట్ల ఉంది
why-nowhere = ఎక్కడా లేదు
why-looked-up-as = ఇలా వెతికాం:
why-counts-less = తక్కువ లెక్క: వాక్యాన్ని కలిపే పదం మాత్రమే
why-part = తక్కువ లెక్క: ఒక పదబంధంలో భాగం
why-left-out = వదిలేశాం: మిగతా పదాలతో చాలినన్ని దొరికాయి
why-as-typed = టైప్ చేసినట్టే
why-joined = కలిపి రాసినది
why-parted = విడదీసి రాసినది
why-synonym = పర్యాయపదం
why-put-right = సరిచేసినది
why-beginning = ఇలా మొదలవుతుంది
why-points = పాయింట్లు: { $points } · నమ్మకం: { $sure } %
why-not-there = ఇందులో లేనివి:
why-all-words = వెతికిన పదాలన్నీ ఉన్నాయి
why-side-by-side = పక్కపక్కనే:
why-section = ఉత్తమ విభాగం:
why-section-top = మొదటి భాగం
why-whole-title = శీర్షిక వెతికినదే
why-title-begins = శీర్షిక వెతికినట్టే మొదలవుతుంది
why-other-language = మీ భాషలో లేదు
why-meaning = అర్థం దగ్గరగా ఉంది
why-votes-and-age = ఓట్లు, వయసు: +{ $percent } %
why-in-title = శీర్షికలో
why-in-headings = ఉపశీర్షికల్లో
why-in-text = వచనంలో
why-in-customers-words = కస్టమర్ల మాటల్లో
why-learnt = కస్టమర్ల ప్రశ్నలు, వెతుకులాటల నుండి నేర్చుకున్నది
why-begins-in-title = శీర్షికలోని ఒక పదం మొదలు
why-begins-in-heading = ఉపశీర్షికలోని ఒక పదం మొదలు
why-letter-for-letter = అక్షరం అక్షరం అదే

## A ticket on the desk

conversation = సంభాషణ
the-customer = కస్టమర్
from = పంపినవారు:
asked-from = అడిగిన పేజీ:
waiting = నిరీక్షణ:
taken-by = తీసుకున్నవారు:
taken-by-nobody = ఎవరూ తీసుకోలేదు
take = తీసుకోండి
give-back = తిరిగి ఇవ్వండి
wait-for-customer = కస్టమర్ కోసం ఎదురుచూడండి
put-on-hold = ఆపి ఉంచండి
take-back-to-work = పని కొనసాగించండి
go-to-reply = జవాబు
reply-to = వీరికి జవాబు:
reply-hint = కస్టమర్ దీన్ని తమ ప్రశ్న పేజీలో చదువుతారు.
send-to = వీరికి పంపండి:
send-keep-open = పంపి తెరిచి ఉంచండి
write-note = గమనిక రాయండి
note = గమనిక
note-label = గమనిక, కస్టమర్‌కు పంపబడదు
save-note = గమనికను భద్రపరచండి
resolve = పరిష్కరించండి
outcome = జవాబు ఎలా దొరికింది?
outcome-linked = లింక్ చేసిన వ్యాసంతో జవాబు లభించింది
outcome-needs-article = వ్యాసం అవసరం
outcome-nothing = ఏదీ వర్తించదు
outcome-accepted = సూచించిన సమాధానాన్ని కస్టమర్ అంగీకరించారు
resolution = దేనితో పరిష్కారమైంది
resolution-hint = ఇదే ప్రశ్న వచ్చే తదుపరి ఏజెంట్ కోసం. కస్టమర్లకు ఇది కనిపించదు.
tags = ట్యాగ్‌లు
tags-hint = కామాలతో వేరు చేయండి
error-no-article = ముందు వ్యాసాన్ని లింక్ చేయండి, లేదా వేరేది ఎంచుకోండి
error-tags = 12 ట్యాగ్‌లకు, ఒక్కో దానిలో 40 అక్షరాలకు మించకూడదు
error-customer-wrote = ఈలోగా కస్టమర్ రాశారు: పైన చదవండి. మీరు రాసినది ఇక్కడే ఉంది, ఇంకా సరిపోతే మళ్లీ పంపండి
error-moved-on = ఈలోపు టికెట్ మారింది. మీరు రాసినది ఇంకా ఇక్కడే ఉంది
just-solved = టికెట్ { $number } పరిష్కారమైంది.
back-to-solved = మళ్లీ చూడండి
undo-solving = రద్దు: మళ్లీ తెరవండి

## Beside a ticket

beside-ticket = టికెట్ పక్కన
solved-before = ఇంతకుముందు పరిష్కరించినవి
solved-before-none = ఇలాంటిది ఇంతకుముందు ఏదీ పరిష్కరించలేదు.
same-words = ఒకే మాటలు:
insert-answer = జవాబును చేర్చండి
link = లింక్ చేయండి
linked = లింక్ అయింది
linked-heading = ఈ టికెట్‌కు లింక్ చేసినవి
unlink = లింక్ తీసివేయండి
before-asking = ఇంతకుముందు కస్టమర్ ఏం చేశారు
trail-searched = వెతికారు
trail-read = చదివారు
trail-shown = చూపాం
trail-opened = తెరిచారు
trail-accepted = అంగీకరించారు
trail-rejected = వద్దన్నారు

## The command bar

command = ఇక్కడికి వెళ్లండి…
command-hint = మాటలు, లేదా ఒక పేజీ
command-hint-desk = టికెట్ సంఖ్య, మాటలు, పేజీ, లేదా చేయాల్సిన పని
command-here = ఈ పేజీలో
command-tickets = టికెట్లు
command-recent = ఇటీవల తెరిచినవి
command-search = “{ $words }” కోసం వెతకండి

## Keys

keys-hint = ఏ పెట్టెలోనూ రాయనప్పుడు సింగిల్ కీలు పనిచేస్తాయి. అవి అడ్డుగా ఉంటే ఆపివేయండి; ఈ బ్రౌజర్ అది గుర్తుంచుకుంటుంది.
keys-on = సింగిల్ కీలు పనిచేస్తున్నాయి
key-command = ఎక్కడికైనా వెళ్లడం, పెట్టెలో రాస్తున్నప్పుడు కూడా
key-move = తరువాతిది, మునుపటిది
key-open = తెరవడం
key-choose = టికెట్‌ను ఎంచుకోండి
key-bulk = ఎంచుకున్నవన్నిటికీ అదే చేయండి
key-take = టికెట్ తీసుకోవడం లేదా తిరిగి ఇవ్వడం
key-insert = జవాబును చేర్చడం
key-link = లింక్ చేయడం
key-reply = జవాబు రాయడం
key-note = గమనిక రాయడం
key-resolve = పరిష్కరించడం
key-put-off = తర్వాతకు ఉంచండి
key-next = తదుపరి ప్రశ్న తీసుకోవడం
key-wait = కస్టమర్ కోసం ఎదురుచూడటం, లేదా తిరిగి తీసుకోవడం
key-hold = ఆపి ఉంచడం, లేదా తిరిగి తీసుకోవడం
key-follow = అనుసరించడం, లేదా ఆపడం
key-hand-over = మరొకరికి అప్పగించడం
key-merge = మరొకదానితో కలపడం
key-save-view = సెర్చ్‌ను వీక్షణగా భద్రపరచడం
key-search = వెతకడం
key-queue = క్యూకు వెళ్లడం
key-views = భద్రపరచిన వీక్షణలకు వెళ్లడం
key-view = మొదటి … తొమ్మిదో భద్రపరచిన వీక్షణకు వెళ్లడం
key-write = ఎడిటర్ల పేజీకి వెళ్లడం
key-help = ఈ జాబితా

## Tables and charts

sort-by-this = ఈ నిలువు వరుస ప్రకారం అమర్చండి
very-full = { $total }లో మొదటి { $shown }.
chart-empty = చూపడానికి ఇంకా సంఖ్యలు లేవు.
chart-table = ఇవే సంఖ్యలు పట్టికగా
chart-summary = { $title }. అత్యధికం: { $high }, { $highlabel }. అత్యల్పం: { $low }, { $lowlabel }.

## Editors

content-problems = కంటెంట్‌లో సమస్యలు
content-problems-none = ఏ సమస్యా కనిపించలేదు.
content-held-back = కంటెంట్ ఫోల్డర్‌లో చాలావరకు కనిపించడం లేదు. ఇంతకుముందు ఉన్నవాటినే సైట్ ఇంకా చూపిస్తోంది.
content-problems-more = మిగిలినవి answerdesk check ఆదేశం చూపిస్తుంది.
foreign-keys = ఇతర వ్యవస్థల మెటాడేటా, అలాగే ఉంచాం కానీ వాడం:
severity-error = లోపం
severity-warning = హెచ్చరిక
needs-article = వ్యాసం అవసరమైనవి
needs-article-none = పరిష్కరించిన టికెట్లలో దేనికీ వ్యాసం అవసరం లేదు.

## The incident banner

incident = అత్యవసర ప్రకటన
incident-hint = కస్టమర్లు చూసే ప్రతి పేజీ పైన, దానంతట అదే ముగిసే వరకు కనిపించే ఒక చిన్న సందేశం.
incident-now = ఇప్పుడు పేజీల మీద ఉన్నది
incident-none = ప్రకటన ఏదీ లేదు.
incident-ends = దానంతట అదే ముగిసే సమయం:
incident-end = ఇప్పుడే తీసివేయండి
incident-set = ప్రకటన చూపించండి
incident-level = ఎంత తీవ్రంగా ఉంది?
incident-notice = సమాచారం
incident-trouble = సమస్య
incident-text = ప్రకటన పాఠ్యం, ఒక్కో భాషలో
incident-text-hint = { $count ->
    [one] గరిష్ఠంగా { $shown } అక్షరం. ఒక భాషలో పాఠ్యం లేకపోతే వేరే భాషలోనిది కనిపిస్తుంది.
   *[other] ఒక్కొక్కటి గరిష్ఠంగా { $shown } అక్షరాలు. ఒక భాషలో పాఠ్యం లేకపోతే వేరే భాషలోనిది కనిపిస్తుంది.
}
incident-article = మరిన్ని వివరాలున్న వ్యాసం చిరునామా
incident-article-hint = ఉదాహరణకు en/start/install
incident-lasts = ఎంతసేపు ఉండాలి
error-incident-text = కనీసం ఒక భాషలో పాఠ్యం రాయండి
error-incident-article = ఈ చిరునామాలో అందరికీ కనిపించే వ్యాసం లేదు
error-incident-lasts = ఎంతసేపు ఉండాలో ఎంచుకోండి

## People

column-name = పేరు
column-email = ఈమెయిల్ చిరునామా
column-roles = పాత్రలు
column-account = ఖాతా
role-agent = ఏజెంట్
role-editor = ఎడిటర్
role-lead = లీడ్
role-admin = అడ్మిన్
switch-off = నిలిపివేయండి
switch-on = మళ్లీ అనుమతించండి
switched-off = నిలిపివేసినది
invite = ఒకరిని ఆహ్వానించండి
invite-name = వారి పేరు
make-link = ఆహ్వానించండి
invited = వీరి కోసం లింక్:
invited-hint = దీన్ని మీరే అందించండి. ఒక్కసారే, ఏడు రోజుల వరకే పనిచేస్తుంది; మళ్లీ కనిపించదు.
invitations = ఇంకా వాడని ఆహ్వానాలు
invitations-hint = ప్రతి లింక్ ఒక్కసారే పనిచేస్తుంది. దారి తప్పిన దాన్ని వెనక్కి తీసుకోండి.
invitation-withdraw = వెనక్కి తీసుకోండి
invitation-withdrawn = ఆహ్వానాన్ని వెనక్కి తీసుకున్నారు. దాని లింక్ ఇక పనిచేయదు.
column-invitation = ఆహ్వానం
column-invited-by = పంపినవారు
column-works-until = ఎప్పటి వరకు
error-no-role = కనీసం ఒక పాత్ర ఎంచుకోండి
error-last-admin = వీరే చివరి అడ్మిన్. ముందు ఆ పాత్రను మరొకరికి ఇవ్వండి

## Policies

policies = విధానాలు
policies-hint = విభాగాలు, శ్రేణులు, ట్యాగ్‌లు, నియమాలు: కంటెంట్ పక్కన ఉన్న policies.toml ఫైల్ చెప్పినట్టు.
policies-try = నియమాలను పరీక్షించండి
policies-file = విధానాల ఫైల్
policies-saved = దాచబడింది. ఇప్పటి నుంచి అమలవుతుంది.
policies-broken = ఫైల్‌లో తప్పులు ఉన్నాయి, అది వాడబడటం లేదు. ఇక్కడ ఉన్నది చివరి సరైన ఫైల్.
policies-broken-first = ఫైల్‌లో తప్పులు ఉన్నాయి. చదవగలిగినంత ఇక్కడ ఉంది.
policies-warned = ఫైల్ అమలులో ఉంది, కానీ అందులో ఏదో మీరు అనుకున్నట్టు లేకపోవచ్చు.
rules = నియమాలు
rules-hint = ప్రతి కొత్త టికెట్ మొదటి నియమం నుంచి చివరి దాకా వెళ్తుంది.
rules-none = నియమాలు లేవు. ప్రతి టికెట్ { $department } విభాగానికి వెళ్తుంది.
gap-department = { $department } విభాగంలో ఎవరూ పనిచేయడం లేదు.
gap-skill = “{ $rule }” నియమం కోరే { $skill } నైపుణ్యం ఎవరికీ లేదు.
gap-assignee = “{ $rule }” నియమం టికెట్లను { $person } కు ఇస్తుంది, కానీ వారు ఇక్కడ టికెట్లకు జవాబివ్వరు.
rule-when = టికెట్ ఇలా ఉంటే
rule-then = అప్పుడు
rule-always = ఎప్పుడూ
rule-stops = తరువాతి నియమాలు చూడబడవు
rule-up = పైకి
rule-down = కిందకి
when-words = వీటిలో ఒకటి ఉంది:
when-all-words = ఇవన్నీ ఉన్నాయి:
when-without-words = వీటిలో ఏదీ లేదు:
when-lang = ఈ భాషలో ఉంది:
when-page = ఈ పేజీలో అడిగారు:
when-tier = ఈ శ్రేణి కస్టమర్ నుంచి:
when-channel = ఈ మార్గంలో వచ్చింది:
when-time = ఈ సమయంలో వచ్చింది:
when-department = ఇప్పటివరకు ఈ విభాగానిది:
then-department = విభాగం
then-priority = ప్రాధాన్యం
then-tags = ట్యాగ్‌లు
then-assignee = వీరికి వెళ్తుంది:
then-skills = ఇది తెలిసినవారు కావాలి:
then-escalate = లీడ్ వెంటనే చూస్తారు
priority-low = తక్కువ
priority-normal = సాధారణం
priority-high = ఎక్కువ
priority-urgent = అత్యవసరం
departments = విభాగాలు
department = విభాగం
column-work = పని
column-public = కస్టమర్లకు కనిపిస్తుంది
column-time-zone = సమయ మండలం
column-name-in-file = ఫైల్‌లో
work-in-order = “తరువాతిది” టికెట్లు ఇస్తుంది
work-pick = క్యూ నుంచి ఎంచుకుంటారు
tiers = కస్టమర్ల శ్రేణులు
tiers-none = ఏవీ లేవు: కస్టమర్లందరికీ ఒకేలా సేవ.
tiers-hint = మొదటిదానికి మొదట సేవ.
tags-free = ట్యాగ్‌ల జాబితా లేదు, కాబట్టి ఏ ట్యాగ్ అయినా ఇవ్వవచ్చు. మీరు చేర్చే మొదటిది జాబితాను మొదలుపెడుతుంది.
tag-add = ట్యాగ్ చేర్చండి
tag-name = ట్యాగ్
tag-name-hint = చిన్న అక్షరాలు, అంకెలు, హైఫన్లు. ఇది ఎప్పుడూ మారదు.
tag-title = అందరూ చదివేది
frustration = అసహనం
frustration-off = లెక్కించబడుతుంది, కానీ ఏ టికెట్‌నూ లీడ్‌కు పంపదు.
policies-rest = మూసివేత, సైన్ ఇన్
policies-close-never = పరిష్కారమైన టికెట్లు వాటంతట అవే మూసుకోవు.
policies-second-factor = రెండో అంశంతో సైన్ ఇన్ చేయాల్సినవారు: { $roles }
policies-no-second-factor = రెండో అంశంతో సైన్ ఇన్ ఎవరికీ తప్పనిసరి కాదు.
policies-text = policies.toml పాఠ్యం
policies-text-hint = ఏదైనా దాచే ముందే, తప్పులు వాటి పంక్తితో సహా చెప్పబడతాయి.
policies-check = తనిఖీ చేయండి
policies-save = తనిఖీ చేసి దాచండి
policies-problems = ఏది తప్పు
policies-changes = ఏమి మారుతుంది
policies-changes-none = తప్పులు లేవు, ఏమీ మారదు.
policies-theirs = ఇప్పుడు ఫైల్‌లో ఉన్నది
line = పంక్తి { $line }
change-added = కొత్తది:
change-removed = తొలగుతుంది:
change-changed = మారుతుంది:
thing-department = విభాగం
thing-tier = శ్రేణి
thing-tag = ట్యాగ్
thing-rule = నియమం
thing-order = క్రమం:
thing-frustration = అసహనం
thing-setting = అమరిక
error-policies-changed = మీరు తెరిచిన తరువాత ఫైల్ మారింది. మీ పాఠ్యం ఇక్కడ ఉంది, ఫైల్‌లో ఇప్పుడున్నది కింద ఉంది. మళ్లీ దాస్తే దాని స్థానంలోకి వస్తుంది
error-policies-not-writable = ఈ సర్వర్ policies.toml ఫైల్‌ను రాయలేదు. కంటెంట్ ఎక్కడి నుంచి వస్తుందో అక్కడ మార్చండి
error-policies-unreadable = policies.toml ఫైల్‌ను చదవలేకపోయాం. కారణం లాగ్‌లో ఉంది
error-policies-too-long = ఫైల్‌కు అనుమతించిన దానికంటే పాఠ్యం పెద్దది
error-policies-no-rule = ఆ నియమం ఇప్పుడు లేదు
error-policies-by-hand = ఫైల్ రాసిన తీరు వల్ల ఇది దాని పాఠ్యంలోనే చేయాలి
error-tag-name = చిన్న అక్షరాలు, అంకెలు, హైఫన్లు మాత్రమే వాడండి, గరిష్ఠంగా 40
error-tag-exists = అలాంటి ట్యాగ్ ఇప్పటికే ఉంది
try-hint = కస్టమర్ రాయగలది రాయండి. ఏదీ దాచబడదు.
try-text = కస్టమర్ రాసినది
try-subject = విషయం
try-lang-of-text = పాఠ్యం భాష
try-lang-was = { $language } భాషగా చదవబడింది
try-tier = కస్టమర్ శ్రేణి
try-no-tier = ఏదీ లేదు
try-channel = వచ్చిన మార్గం
try-page = పేజీ చిరునామా
try-at = వచ్చిన సమయం ({ $zone })
try-send = పరీక్షించండి
try-result = దీనికి ఏమవుతుంది
try-rules = ఒక్కో నియమం
try-no-rules = నియమాలు లేవు.
try-escalates = ఇది చాలు: లీడ్ వెంటనే చూస్తారు.
verdict-applied = వర్తిస్తుంది
verdict-passed = వర్తించదు
verdict-not-reached = చూడబడదు
test-holds = అవును:
test-fails = కాదు:
sign-words = మాటలు: { $words }
sign-capitals = { $percent }% అక్షరాలు పెద్దవి
error-policies-problems = { $count ->
    [one] పైన { $shown } సమస్య ఉంది. ఏమీ దాచలేదు
   *[other] పైన { $shown } సమస్యలు ఉన్నాయి. ఏమీ దాచలేదు
}
frustration-at = { $count ->
    [one] { $shown } పాయింట్ నుంచి లీడ్ టికెట్‌ను వెంటనే చూస్తారు.
   *[other] { $shown } పాయింట్ల నుంచి లీడ్ టికెట్‌ను వెంటనే చూస్తారు.
}
policies-close = { $count ->
    [one] పరిష్కారమైన టికెట్లు { $shown } రోజు తరువాత వాటంతట అవే మూసుకుంటాయి.
   *[other] పరిష్కారమైన టికెట్లు { $shown } రోజుల తరువాత వాటంతట అవే మూసుకుంటాయి.
}
frustration-points = { $count ->
    [one] { $shown } అసహనం పాయింట్
   *[other] { $shown } అసహనం పాయింట్లు
}
sign-wrote-again = { $count ->
    [one] జవాబు లేని { $shown } సందేశం
   *[other] జవాబు లేని { $shown } సందేశాలు
}
sign-came-back = { $count ->
    [one] పరిష్కారమయ్యాక { $shown } సారి తిరిగి వచ్చింది
   *[other] పరిష్కారమయ్యాక { $shown } సార్లు తిరిగి వచ్చింది
}
sign-other-tickets = { $count ->
    [one] ఈ మధ్య { $shown } ఇతర ప్రశ్న
   *[other] ఈ మధ్య { $shown } ఇతర ప్రశ్నలు
}
sign-marks = { $count ->
    [one] { $shown } వరుస ! మరియు ?
   *[other] { $shown } వరుసలు ! మరియు ?
}

## Errors

error-400 = దీన్ని చదవలేకపోయాం
error-400-text = ఏదీ భద్రపరచలేదు. వెనక్కి వెళ్లి, పేజీని మళ్లీ తెరిచి, ఇంకోసారి పంపండి.
error-403 = మీ ఖాతాకు ఆ అనుమతి లేదు
error-403-text = ఏదీ మారలేదు. దీనికి కావాల్సిన పాత్రను అడ్మిన్ మీకు ఇవ్వగలరు.
error-404 = ఇక్కడ ఏమీ లేదు
error-404-text = చిరునామా పాతది కావచ్చు, లేదా అందులో తప్పు ఉండవచ్చు. మీకు కావాల్సినది వెతకండి:
error-404-meant = బహుశా వీటిలో ఒకటి కావచ్చు
error-405 = ఇక్కడ అది సాధ్యం కాదు
error-405-text = ఏదీ మారలేదు. వెనక్కి వెళ్లి, మీరు వచ్చిన పేజీ నుండి మళ్లీ ప్రయత్నించండి.
error-408 = పంపడానికి చాలా సమయం పట్టింది
error-408-text = ఏదీ భద్రపరచలేదు. మళ్లీ పంపండి.
error-409 = ఇప్పుడు అది సాధ్యం కాదు
error-409-text = ఈలోపు ఏదో మారింది. ఏదీ భద్రపరచలేదు. వెనక్కి వెళ్లి పేజీని మళ్లీ చూడండి.
error-413 = పాఠ్యం చాలా పొడవుగా ఉంది
error-413-text = ఏదీ భద్రపరచలేదు. పాఠ్యాన్ని తగ్గించి మళ్లీ పంపండి.
error-429 = చాలా ఎక్కువసార్లు ప్రయత్నించారు
error-429-text = { $count ->
    [one] ఏదీ భద్రపరచలేదు. { $shown } నిమిషం తరువాత మళ్లీ ప్రయత్నించండి.
   *[other] ఏదీ భద్రపరచలేదు. { $shown } నిమిషాల తరువాత మళ్లీ ప్రయత్నించండి.
}
error-500 = మా వైపు ఏదో పొరపాటు జరిగింది
error-500-text = దాన్ని నమోదు చేశాం. ఒక నిమిషం తరువాత మళ్లీ ప్రయత్నించండి.
error-503 = ప్రస్తుతం ఏదీ భద్రపరచలేకపోతున్నాం
error-503-text = అందిందని మేము చెప్పినది ఏదీ పోలేదు. ఒక నిమిషం తరువాత మళ్లీ ప్రయత్నించండి.
error-search-text = ప్రస్తుతం వెతకడం పనిచేయడం లేదు. అయినా వ్యాసాలు చదవవచ్చు, ఒక వ్యక్తిని అడగవచ్చు.
error-form = ఈ ఫారాన్ని స్వీకరించలేకపోయాం
error-form-text = ఇది మీరు తెరిచిన పేజీ నుండి రాలేదు. ఏదీ మారలేదు. పేజీని మళ్లీ తెరిచి, ఇంకోసారి పంపండి.
error-signed-out = మీరు ఇప్పుడు సైన్ ఇన్ అయి లేరు
error-signed-out-text = ఏదీ భద్రపరచలేదు. సైన్ ఇన్ చేసి, పేజీని మళ్లీ తెరిచి, మీ పాఠ్యాన్ని మళ్లీ పెట్టండి.
kept = మీరు రాసినది
kept-hint = అది పోలేదు: ఇక్కడి నుండి కాపీ చేసుకోండి.
kept-hint-cut = మొదటి భాగం మాత్రమే చేరింది: ఇక్కడి నుండి కాపీ చేసుకోండి.
kept-cut = “{ $words }” తర్వాత తెగిపోయింది. ఆ తర్వాతిది చేరలేదు.
kept-question = మీ ప్రశ్న
kept-text = మీ పాఠ్యం
send-again = మళ్లీ పంపండి

## The order of the queue, and what a ticket is about
view-snoozed = తర్వాతకు ఉంచినవి
queue-comes-snoozed = తర్వాతకు ఉంచిన టికెట్ దాని సమయానికి, లేదా కస్టమర్ రాసినప్పుడు తిరిగి వస్తుంది.
next-question = తదుపరి ప్రశ్న
next-nothing = ఇప్పుడు మీరు సహాయం చేయగలిగిన వారెవరూ ఎదురుచూడటం లేదు.
next-full = { $count ->
    [one] ఒక ప్రశ్న మీ జవాబు కోసం ఎదురుచూస్తోంది. ఒకేసారి ఇంతకంటే ఎక్కువ ఇవ్వబడవు: ముందు దానికి జవాబివ్వండి, లేదా ఒక లీడ్‌ను అడగండి.
   *[other] { $shown } ప్రశ్నలు మీ జవాబు కోసం ఎదురుచూస్తున్నాయి. ఒకేసారి ఇంతకంటే ఎక్కువ ఇవ్వబడవు: ముందు ఒకదానికి జవాబివ్వండి, లేదా ఒక లీడ్‌ను అడగండి.
}
scope-all = అందరివి
scope-mine = నావి
priority = ప్రాధాన్యం
tier = శ్రేణి
subject = విషయం
save = భద్రపరచండి
follow = అనుసరించండి
unfollow = అనుసరించడం ఆపండి
nobody = ఎవరూ లేరు
somebody-gone = వెళ్లిపోయిన వ్యక్తి
change-facts = మార్చండి
priority-is = ప్రాధాన్యం: { $priority }
ticket-facts = ఈ టికెట్ గురించి
tags-kept = అన్ని ట్యాగ్‌లు
tags-kept-hint = కామాలతో వేరు చేయండి; కింది జాబితా నుండి
error-no-such-tag = “{ $tag }” ట్యాగ్‌ల జాబితాలో లేదు. జాబితాలో ఒకదాన్ని ఎంచుకోండి, లేదా దాన్ని చేర్చమని ఒక లీడ్‌ను అడగండి.
error-out-of-order = ఈ విభాగంలో ప్రశ్నలకు వరుసగా జవాబిస్తారు: ముందు { $number } వస్తుంది. మీరు రాసింది ఇక్కడే ఉంది.
error-not-your-turn = ఈ విభాగంలో ప్రశ్నలకు వరుసగా జవాబిస్తారు, ఇది ఇప్పుడు మీ వంతు కాదు. మీరు రాసింది ఇక్కడే ఉంది.
history = { $count ->
    [one] చరిత్ర: ఒక నమోదు
   *[other] చరిత్ర: { $shown } నమోదులు
}
history-desk = వ్యవస్థ
history-began = పంపబడింది
history-sorted = వీటితో క్రమబద్ధమైంది: { $rules }
history-sorted-plainly = ఏ నియమమూ వర్తించలేదు
history-moved = { $what }: { $from } → { $to }
history-list = { $what }: { $items }
history-related = టికెట్లు
history-followers = అనుసరించేవారు
history-snoozed = తర్వాతకు, { $until } వరకు
history-woke = మళ్లీ వరుసలో

## Who works on what
team = బృందం
team-hint = ఎవరు దేనిపై పని చేస్తున్నారు; తక్కువ పని ఉన్నవారు ముందు.
load = { $waiting } ఎదురుచూస్తున్నాయి
load-of = { $capacity }లో { $waiting } ఎదురుచూస్తున్నాయి
all-departments = అన్ని విభాగాలు
departments-hint = ఏదీ ఎంచుకోకపోతే: అన్నీ.
skills = నైపుణ్యాలు
skills-hint = ఖాళీలకు బదులు హైఫన్‌లతో పేర్లు, కామాలతో వేరు చేయండి. నియమాలు వీటిని అడగవచ్చు.
skills-asked = కామాలతో వేరు చేయండి. నియమాలు అడిగేవి: { $skills }.
capacity = ఒకేసారి ప్రశ్నలు
capacity-hint = ఇన్ని వారి జవాబు కోసం ఎదురుచూస్తుంటే, “తదుపరి” మరియు నియమాలు ఇంకా ఇవ్వవు. ఖాళీ: పరిమితి లేదు.
error-capacity = { $most } వరకు ఒక సంఖ్య రాయండి, లేదా ఖాళీగా వదలండి
error-skills = చిన్న అక్షరాలు, అంకెలు, హైఫన్‌లు వాడండి; నైపుణ్యాల మధ్య కామాలు పెట్టండి
change-work = వారు పని చేసేవి మార్చబడ్డాయి

## Putting a ticket off
column-until = ఎప్పటి వరకు
put-off = తర్వాతకు ఉంచండి
put-off-until = ఎప్పటి వరకు
put-off-later = ఈరోజే, 3 గంటల తర్వాత
put-off-tomorrow = రేపు 9:00కు
put-off-next-week = సోమవారం 9:00కు
put-off-at = లేదా ఈ సమయం వరకు
put-off-zone = { $zone } గడియారం ప్రకారం. ఇక్కడ రాస్తే ఇదే లెక్క.
put-off-note = నాకు గుర్తు చేయాల్సింది
put-off-by = { $name } దీన్ని తర్వాతకు ఉంచారు, ఇప్పటి వరకు:
put-off-end = ఇప్పుడే క్యూలోకి తేండి
reminder = మీరు దీన్ని తర్వాతకు ఉంచారు. తిరిగి వచ్చింది:
reminder-done = అయింది
reminders = { $count ->
    [one] మీరు తర్వాతకు ఉంచిన ఒక ప్రశ్న తిరిగి వచ్చింది.
   *[other] మీరు తర్వాతకు ఉంచిన { $shown } ప్రశ్నలు తిరిగి వచ్చాయి.
}
error-not-ahead = రాబోయే 365 రోజుల్లోని ఒక సమయం రాయండి
error-put-off-solved = ఇది పరిష్కారమైంది: తర్వాతకు ఉంచడానికి ఏమీ లేదు
history-reminds = గుర్తు: { $note }
history-reminds-plainly = గుర్తు చేశాం
history-reminded = గుర్తు చేసిన పని అయింది

## Who is here, and what changed meanwhile
is-here = { $name } ఇక్కడ ఉన్నారు.
is-writing = { $name } రాస్తున్నారు.
live-changed = ఈలోపు ఈ టికెట్ మారింది.
live-show = కొత్తవి చూపండి
new-message = కొత్తది
send-anyway-to = అయినా పంపండి:
error-colleague-wrote = ఈలోపు { $name } రాశారు: పైన “కొత్తది” అని ఉన్నవి చదవండి. మీరు రాసినది ఇక్కడే ఉంది, ఇంకా సరిపోతే మళ్లీ పంపండి
## Surveys
surveys = సర్వేలు
surveys-both = పరిష్కారమయ్యాక కస్టమర్లను ఒక ప్రశ్న అడుగుతాం: సరి సంఖ్య టికెట్లకు ఎంత సంతృప్తి, మిగతావాటికి ఎంత సులభం.
surveys-csat = పరిష్కారమయ్యాక కస్టమర్లు ఎంత సంతృప్తిగా ఉన్నారో అడుగుతాం.
surveys-ces = పరిష్కారమయ్యాక ఎంత సులభంగా ఉందో కస్టమర్లను అడుగుతాం.
surveys-off = ఎలా జరిగిందో కస్టమర్లను అడగం.
surveys-open = { $count ->
    [one] ప్రశ్న { $shown } రోజు తెరిచి ఉంటుంది.
   *[other] ప్రశ్న { $shown } రోజులు తెరిచి ఉంటుంది.
}
surveys-days = { $count ->
    [one] { $shown } రోజు
   *[other] { $shown } రోజులు
}
surveys-silent = { $days } ఏమీ చెప్పనివారిలో { $share } మందిని మరోసారి అడుగుతాం.
surveys-not-silent = ఏమీ చెప్పనివారిని మళ్లీ అడగం.
surveys-escalate = { $survey }: “{ $answer }” లేదా అంతకన్నా చెడ్డ జవాబు ఒక లీడ్‌కు కనిపిస్తుంది.
surveys-never = { $survey }: ఏ జవాబూ దానంతట అది లీడ్‌కు కనిపించదు.
feedback-destinations = అభిప్రాయాలు ఎక్కడికి వెళ్తాయి

## Feedback that is sent on
feedback = పంపిన అభిప్రాయాలు
feedback-hint = సహాయానికి సంబంధం లేకుండా కస్టమర్లు చెప్పినవి. ఇందులో ఏ కస్టమర్ పేరూ ఉండదు, లెక్క ఇక్కడ నిలుస్తుంది.
feedback-no-destinations = అభిప్రాయాలు ఎవరికి పంపాలో విధానాల్లో లేదు. ఫైల్‌లో ఒక [[feedback]] చేర్చండి.
feedback-to = ఎవరికి
feedback-choose = ఎంచుకోండి
feedback-text = పంపే పాఠం
feedback-text-hint = ఈ పాఠం మాత్రమే టికెట్ నుంచి బయటకు వెళ్తుంది; ఇమెయిల్ చిరునామాలు, పొడవైన సంఖ్యలు ఉండవు. అసలు విషయానికి కుదించండి.
feedback-send = అభిప్రాయాన్ని పంపండి…
feedback-send-button = పంపండి
feedback-sent = పంపింది:
feedback-all = పంపినవన్నీ
feedback-none = వారికి ఇంకా ఏమీ పంపలేదు.
feedback-by-month = నెలవారీగా పంపినవి
feedback-month = నెల మొదలు
feedback-by = పంపినవారు
feedback-state-sent = ఇంకా చూడలేదు
feedback-state-seen = చూశారు
feedback-state-answered = జవాబిచ్చారు
feedback-seen = చూశారు
feedback-answered = జవాబిచ్చారు
feedback-mark-seen = వారు దీన్ని చూశారు
feedback-note-answer = వారి జవాబును రాసుకోండి
feedback-answer = వారి జవాబు
error-feedback-long = జవాబు చాలా పొడవుగా ఉంది; తక్కువ మాటల్లో చెప్పండి
error-no-destination = ఎవరికి వెళ్లాలో ఎంచుకోండి
error-sent-on-often = ఈ టికెట్ నుంచి ఇప్పటికే తగినంత పంపారు
history-sent-on = { $names }కు పంపారు
key-send-on = అభిప్రాయాన్ని పంపడం

## Ratings on the standards page
ratings = కస్టమర్లు ఏమన్నారు
ratings-hint = ఒక ప్రశ్న పరిష్కారమయ్యాక దాని గురించి ఒక ప్రశ్న అడుగుతాం. ఇవి గత 30 రోజుల జవాబులన్నీ, చెడ్డవి కూడా.
ratings-asked = అడిగినవి
ratings-answered = జవాబిచ్చినవి
ratings-good-csat = సంతృప్తి లేదా చాలా సంతృప్తి
ratings-good-ces = సులభమని ఏకీభవించినవారు
ratings-answers = జవాబులు
ratings-answer = జవాబు
ratings-too-few = { $least } కన్నా తక్కువ జవాబులు: వాటితో ఏమీ చెప్పలేం.

## Merging, handing over and escalating
view-escalated = లీడ్ చూడవలసినవి
queue-comes-escalated = ఎవరైనా లేదా ఒక నియమం లీడ్‌ను కోరినప్పుడు, లేదా కస్టమర్ ఓపిక నశించినప్పుడు టికెట్ ఇక్కడికి వస్తుంది.
saved-views = భద్రపరచిన వీక్షణలు
saved-views-order = సర్దండి
saved-views-hint = వీక్షణ అంటే పేరు పెట్టిన సెర్చ్. అందులో ఎన్ని టికెట్లు ఉన్నాయో చూపుతూ క్యూ పక్కన ఉంటుంది.
saved-views-none = ఇంకా భద్రపరచిన వీక్షణలు లేవు.
saved-view-new = కొత్త వీక్షణ
view-save = వీక్షణగా భద్రపరచండి
view-words = సెర్చ్
view-words-hint = డెస్క్ సెర్చ్‌లో లాగే, ఉదాహరణకు is:waiting assignee:none sort:urgency
view-whose = ఎవరు చూస్తారు
view-for-me = నేను మాత్రమే
view-for-all = బృందం మొత్తం
view-up = పైకి
view-down = కిందికి
view-change = మార్చండి
view-remove = తీసివేయండి
view-tickets = { $count ->
    [one] { $shown } టికెట్
   *[other] { $shown } టికెట్లు
}
error-view-name = { $count ->
    [one] { $shown } అక్షరానికి మించని పేరు రాయండి
   *[other] { $shown } అక్షరాలకు మించని పేరు రాయండి
}
error-view-words = { $count ->
    [one] ఏం వెతకాలో { $shown } అక్షరానికి మించకుండా రాయండి
   *[other] ఏం వెతకాలో { $shown } అక్షరాలకు మించకుండా రాయండి
}
error-many-views = { $count ->
    [one] ఇప్పటికే { $shown } వీక్షణ ఉంది. ముందు ఒకదాన్ని తీసివేయండి.
   *[other] ఇప్పటికే { $shown } వీక్షణలు ఉన్నాయి. ముందు ఒకదాన్ని తీసివేయండి.
}
view-comes = ఈ వీక్షణ సెర్చ్‌కు దొరికిన టికెట్ ఇక్కడికి వస్తుంది.
merge = విలీనం…
merge-title = { $number }ను మరో టికెట్‌లో విలీనం చేయండి
merge-into = మరో టికెట్ సంఖ్య
merge-compare = పోల్చండి
merge-likely = బహుశా వీటిలో ఒకటి
merge-none = ఇదే చిరునామా ఇచ్చిన, లేదా ఇదే విషయం చెప్పే తెరిచిన టికెట్ మరొకటి లేదు.
merge-same-address = ఇదే చిరునామా ఇచ్చారు
column-why = ఎందుకు
merge-confirm = { $number }ను { $into }లో విలీనం చేయాలా?
merge-goes = మూసివేయబడి, మరొకదానికి దారి చూపుతుంది
merge-stays = ఇక్కడ జవాబిస్తారు
merge-what = ఏమి జరుగుతుంది
merge-what-closed = { $number } మూసివేయబడుతుంది. వరుస నుండి, వెతుకులాట నుండి తొలగి, దాని పేజీ { $into }కు దారి చూపుతుంది.
merge-what-opens = { $number }లో ఒకరు ఎదురుచూస్తున్నారు, కాబట్టి { $into } మళ్లీ తెరుచుకుంటుంది.
merge-what-thread = { $number } సందేశాలు కాలక్రమంలో { $into } సంభాషణలో కనిపిస్తాయి.
merge-what-customers = ప్రతి కస్టమర్‌కు తమ లింక్ అలాగే ఉంటుంది, తమ సందేశాలే కనిపిస్తాయి. ఇకపై { $into }లో ఇచ్చే జవాబు ఇద్దరికీ వెళ్తుంది. గమనికలు ఎవరికీ వెళ్లవు.
merge-what-undo = ఒక రోజు వరకు దీన్ని రద్దు చేయవచ్చు.
merge-do = { $number }ను { $into }లో విలీనం చేయండి
merge-swap = తలకిందులుగా
merged-into = విలీనమైంది: ఇక్కడ జవాబిస్తారు:
merge-undo = విలీనాన్ని రద్దు చేయండి
merged-here = వీటికి కూడా ఇక్కడే జవాబు:
from-ticket = { $number } నుండి
sent-also = వీటికి కూడా పంపబడింది:
sent-to = ఇది వీరికి వెళ్తుంది:
sent-to-each = ప్రతి ఒక్కరూ తమ సందేశాల పక్కనే ఈ జవాబు చదువుతారు; ఇతరుల గురించి ఏమీ తెలియదు.
error-merge-number = ఈ సంఖ్యతో టికెట్ లేదు
error-merge-itself = టికెట్‌ను దానిలోనే విలీనం చేయలేరు
error-merge-target = ఆ టికెట్ { $number }లో విలీనమైంది: దాన్ని ఎంచుకోండి
error-merge-has = దీనిలో ఇతర టికెట్లు విలీనమయ్యాయి. తలకిందులుగా విలీనం చేయండి, లేదా ముందు దాన్ని రద్దు చేయండి
error-merge-gone = ఈ టికెట్ ఇప్పటికే { $number }లో విలీనమైంది
error-merge-not = ఈ టికెట్ ఇప్పుడు విలీనమై లేదు
error-merge-not-yours = విలీనం చేసినవారు లేదా ఒక లీడ్ మాత్రమే దీన్ని రద్దు చేయగలరు
error-merge-late = విలీనాన్ని ఒక రోజులోపే రద్దు చేయవచ్చు
error-goes-on = ఈలోపు ఈ టికెట్ { $number }లో విలీనమైంది. మీరు రాసినది ఇంకా ఇక్కడే ఉంది: దాన్ని అక్కడ పంపండి
split = దీనికి వేరే టికెట్‌లో జవాబివ్వండి
split-hint = ఈ సందేశంతో కొత్త టికెట్ మొదలవుతుంది. దాని లింక్ కస్టమర్‌కు ఇక్కడే కనిపిస్తుంది, రెండు టికెట్లూ లింక్ అవుతాయి.
split-do = టికెట్ మొదలుపెట్టండి
split-from = { $number }లోని ఒక సందేశంతో మొదలైంది
part-goes-on = { $number }లో కొనసాగుతుంది
part-answered = ఈ భాగానికి { $number }లో జవాబిస్తాము
error-split = ఈ సందేశం వేరే టికెట్ కాలేదు
hand-over = అప్పగింత…
hand-over-title = { $number } అప్పగింత
hand-over-hint = అప్పగింతను అంగీకరించే వరకు టికెట్ ఉన్నచోటే ఉంటుంది.
hand-over-to = ఎవరికి?
hand-over-department = “{ $name }” విభాగంలో ముందుగా అంగీకరించినవారికి
hand-over-note = తీసుకునేవారికి గమనిక
hand-over-note-hint = కస్టమర్‌కు ఏమి కావాలి, ఏమి ప్రయత్నించారు, తర్వాత ఏమి చేయాలి: మళ్లీ అడగాల్సిన పని లేకుండా. కస్టమర్లకు ఇది కనిపించదు.
hand-over-offer = అప్పగించేందుకు ప్రతిపాదించండి
assign = ఇప్పుడే కేటాయించండి
assign-hint = లీడ్‌గా మీరు దీన్ని గమనిక లేకుండా, వారి అంగీకారం లేకుండా వెంటనే ఒకరికి ఇవ్వవచ్చు.
has-enough = ఇప్పటికే సరిపడా ఉన్నాయి
works-elsewhere = వేరే విభాగంలో పనిచేస్తారు
lacks-skills = తెలియనివి: { $skills }
offered = { $from } ఈ టికెట్‌ను { $to }కు ప్రతిపాదిస్తున్నారు
offers = మీకు ప్రతిపాదించినవి
you-have = మీ వద్ద:
offer-accept = అంగీకరించండి
offer-decline = తిరస్కరించండి
offer-word = ఎందుకు కాదు
offer-withdraw = ప్రతిపాదన వెనక్కి తీసుకోండి
error-offer-note = తీసుకునేవారికి ఒక గమనిక రాయండి
error-offer-over = ఈ టికెట్ ఇప్పుడు ప్రతిపాదనలో లేదు. మరొకరు ముందే అంగీకరించి ఉండవచ్చు
error-offer-not-for-you = ఈ టికెట్ మరొకరికి ప్రతిపాదించబడింది
error-offer-not-yours = ఈ టికెట్ మరొకరి వద్ద ఉంది. వారు లేదా ఒక లీడ్ అప్పగించగలరు
error-offer-nobody = దీన్ని తీసుకోగలవారిని ఎంచుకోండి
error-offer-theirs = ఈ టికెట్ ఇప్పటికే వారి వద్ద ఉంది
escalate = లీడ్‌కు చూపండి
escalate-reason = లీడ్ దీన్ని ఎందుకు చూడాలి?
escalate-hint = టికెట్ మీ వద్దే ఉంటుంది. లీడ్‌లకు “లీడ్ చూడవలసినవి” వీక్షణలో కనిపిస్తుంది. కస్టమర్లకు కనిపించదు.
escalated = ఈ టికెట్‌ను ఒక లీడ్ చూడాలి.
escalated-by-hand = { $name } లీడ్‌ను కోరారు
escalated-by-rule = “{ $rule }” నియమం
escalation-taken = { $name } దీన్ని చూసుకుంటున్నారు
escalation-take = బాధ్యత తీసుకోండి
escalation-end = లీడ్ పరిశీలన ముగించండి
escalation-note = దీనికి మీరు ఏమి చేశారు
error-escalation-over = ఈ టికెట్ ఇప్పుడు లీడ్ పరిశీలనలో లేదు
error-escalation-already = ఈ టికెట్ కోసం లీడ్‌లను ఇప్పటికే చాలాసార్లు కోరారు
history-merged-into = { $number }లో విలీనమైంది
history-unmerged = { $number }లో విలీనం రద్దయింది
history-joined = { $numbers }కు కూడా జవాబు ఇక్కడే
history-left = { $numbers }కు ఇక ఇక్కడ జవాబు లేదు
history-parts = కొన్ని భాగాలు { $numbers }లో కొనసాగుతాయి
history-offered = { $name }కు ప్రతిపాదించారు
history-offer-ended = { $name }కు ప్రతిపాదన ముగిసింది
history-escalated = లీడ్‌లకు చూపబడింది: { $reasons }
history-escalation-ended = లీడ్ పరిశీలన ముగిసింది
history-longer-wait = వినియోగదారుకు { $before } బదులు { $time } అని చెప్పాం
history-wait-missed = వినియోగదారుకు చెప్పిన సమయం దాటింది: { $time }
send-to-all = { $count ->
    [one] { $shown } కస్టమర్‌కు పంపండి
   *[other] { $shown } కస్టమర్లకు పంపండి
}
error-merge-many = { $count ->
    [one] ఒకదానిలో గరిష్ఠంగా { $shown } టికెట్ విలీనం చేయవచ్చు
   *[other] ఒకదానిలో గరిష్ఠంగా { $shown } టికెట్లు విలీనం చేయవచ్చు
}
escalated-by-frustration = { $count ->
    [one] కస్టమర్ ఓపిక నశించింది: { $shown } పాయింట్
   *[other] కస్టమర్ ఓపిక నశించింది: { $shown } పాయింట్లు
}
## కస్టమర్లు: ఒకరి ప్రశ్నలన్నీ, బృందానికి తెలిసినవి

own-all = మీ ప్రశ్నలన్నీ చూడండి
own-all-hint = వేరే పరికరాల్లో అడిగినవి కూడా. మీరు అడిగినప్పుడు ఇచ్చిన చిరునామా రాయండి: ఆ ప్రశ్నలను ఇక్కడ తెరిచే లింక్ ఆ చిరునామాకు వస్తుంది. ఖాతా అవసరం లేదు.
own-ask-link = లింక్ అడగండి
own-link-asked = మీ అభ్యర్థన నమోదైంది. లింక్ మీరు ఇచ్చిన చిరునామాకు మాత్రమే వస్తుంది. అది ఒక్కసారి, ఒక గంట పాటు పనిచేస్తుంది.
own-link-title = మీ ప్రశ్నలు తెరవండి
own-link-for = ఈ లింక్ ఈ చిరునామా కోసం:
own-link-hint = ఈ చిరునామాతో అడిగిన ప్రశ్నలన్నిటినీ ఇది తెరుస్తుంది. మీ సొంత పరికరంలోనే వాడండి: 90 రోజులు రాకపోయే వరకు ఇక్కడ సైన్ ఇన్ అయి ఉంటారు.
own-link-open = నా ప్రశ్నలు తెరవండి
own-link-gone = ఈ లింక్ ఇక పనిచేయదు
own-link-gone-hint = దీన్ని ఇప్పటికే వాడారు, లేదా గంట దాటింది. మరొకటి అడగండి.
own-signed-in = మీరు ఇలా సైన్ ఇన్ అయ్యారు:
own-hint = మీరు సైన్ ఇన్ అయ్యే ముందు మీ చిరునామాతో అడిగిన ప్రశ్నలు, సైన్ ఇన్ అయి ఏ పరికరంలోనైనా మీరు అడిగేవి ఇక్కడ ఉంటాయి.
own-search = మీ ప్రశ్నల్లో వెతకండి
own-state-all = అన్నీ
own-none = మీ ప్రశ్నలు ఇంకా లేవు.
own-none-found = మీ ప్రశ్నల్లో అలాంటిది లేదు.
own-on-device = ఈ పరికరంలో మాత్రమే
own-on-device-hint = వీటిని ఇక్కడ అడిగారు లేదా తెరిచారు; ఇవి మీ చిరునామాకు చెందవు.
own-sessions-hint = మీకు తెలియనివి, ఇక వాడనివి ముగించండి.
ask-as = మీరు ఇలా అడుగుతున్నారు:
ask-as-other = మీరు కాదా? అక్కడ సైన్ అవుట్ చేయండి
ask-signed-out = మీరు ఇప్పుడు సైన్ ఇన్ అయి లేరు. మీ ప్రశ్న ఇంకా ఇక్కడే ఉంది: కావాలంటే చిరునామా ఇచ్చి పంపండి
error-email-needed = name@example.com లాంటి ఈమెయిల్ చిరునామా రాయండి
customers = కస్టమర్లు
customers-search = పేరు లేదా చిరునామాతో కస్టమర్‌ను వెతకండి
customers-none = కస్టమర్ ఎవరూ దొరకలేదు.
customers-more = { $count ->
    [one] { $shown } మాత్రమే చూపిస్తున్నాం. పేరు ఇంకా రాయండి.
   *[other] మొదటి { $shown } మాత్రమే చూపిస్తున్నాం. పేరు ఇంకా రాయండి.
}
customers-asking = అడిగిన లింక్‌లు
customers-asking-hint = తమ ప్రశ్నలు చూడటానికి ఎవరో ఈ చిరునామాలు ఇచ్చారు. లింక్ తయారు చేసి ఆ చిరునామాకే పంపండి, వేరే చోటికి వద్దు: దాన్ని తెరిచినవారికి ఆ చిరునామా ప్రశ్నలన్నీ కనిపిస్తాయి.
customers-for-ticket = { $number } ప్రశ్న ఎవరిదో ఆ కస్టమర్‌ను ఎంచుకోండి.
customers-to-join = { $name } రికార్డును ఏ రికార్డుతో కలపాలో ఎంచుకోండి.
column-doing = చేయగలిగినవి
customer-nobody-yet = ఈ చిరునామా తమదని ఇంకా ఎవరూ నిరూపించలేదు
customer-make-link = సైన్ ఇన్ లింక్ తయారు చేయండి
customer-dismiss = జాబితా నుంచి తీసివేయండి
customer-link-made = లింక్ ఎవరికి:
customer-link-made-hint = దీన్ని ఈ చిరునామాకు మాత్రమే పంపండి. ఇది ఒక్కసారి, ఒక గంట పాటు పనిచేస్తుంది; ఇప్పుడు మాత్రమే కనిపిస్తుంది.
customer-write-mail = దీనితో ఈమెయిల్ రాయండి
customer-mail-subject = { $site } లో మీ ప్రశ్నలు
customer-mail-body = ఈ లింక్ మీ ప్రశ్నలను తెరుస్తుంది. ఒక్కసారి, ఒక గంట పాటు పనిచేస్తుంది. మీరు అడగకపోతే దీన్ని వదిలేయండి.
customer-new = కొత్త కస్టమర్
customer-new-make = రికార్డు తయారు చేయండి
customer-link-ticket = ప్రశ్న వీరిదే
customer-join = దీనితో కలపండి
customer-since = తెలిసిన తేదీ
customer-questions = ప్రశ్నలు
customer-questions-none = వీరి ప్రశ్నలు ఇంకా లేవు.
customer-unproved = ఈ చిరునామాల్లో ఒకటి ఇచ్చిన ఇతరులు
customer-unproved-hint = చిరునామా కేవలం టైప్ చేసినదే: ఎవరైనా టైప్ చేయగలరు. వీరిదేనని మీకు తెలిస్తేనే ప్రశ్నను లింక్ చేయండి; అది వీరికి కనిపిస్తుంది.
customer-about = ఈ కస్టమర్ గురించి
customer-addresses = చిరునామాలు
address-add = మరో చిరునామా
address-add-button = చేర్చండి
address-added-hint = మీరు రాసే చిరునామా దేన్నీ నిరూపించదు: దాని యజమాని లింక్ వాడే వరకు అది ఏ ప్రశ్ననూ తెరవదు.
address-proved = నిరూపితం
address-unproved = నిరూపించలేదు
address-remove = తీసివేయండి
customer-notes = గమనికలు
customer-notes-hint = బృందం కోసం. కస్టమర్‌కు ఎప్పుడూ కనిపించవు.
customer-notes-changed = గమనికలు మారాయి
tier-none = ఏదీ లేదు
tier-hint = వీరి తెరిచి ఉన్న ప్రశ్నలకు వెంటనే వర్తిస్తుంది.
customer-join-title = రెండు రికార్డులు కలపండి
customer-join-hint = ఒకే వ్యక్తి ఇక్కడ రెండుసార్లు ఉంటే, రెండిటినీ ఒకే రికార్డు చేయండి.
customer-join-find = మరో రికార్డును వెతకండి
customer-join-what = { $from }, { $into } ఒకే కస్టమర్ అవుతారు. { $into } రికార్డు ఉంటుంది.
customer-join-moves = { $from } చిరునామాలు, ప్రశ్నలు, గమనికలు { $into } కు వెళ్తాయి.
customer-join-opens = { $from } లేదా { $into } నిరూపిత చిరునామాతో సైన్ ఇన్ అయినవారికి ఇద్దరి ప్రశ్నలూ కనిపిస్తాయి.
customer-join-stays = దీన్ని వెనక్కి తీసుకోలేరు.
customer-join-goes = పోయేది:
customer-join-keeps = ఉండేది:
customer-join-do = కలపండి
customer-join-swap = మరో రికార్డు ఉండనివ్వండి
cancel = రద్దు
customer-count = { $count ->
    [one] { $shown } ప్రశ్న
   *[other] { $shown } ప్రశ్నలు
}
customer-began = రికార్డు తయారైంది
customer-address-added = { $email } చేర్చారు
customer-address-removed = { $email } తీసివేశారు
customer-address-proved = { $email } ను దాని యజమాని నిరూపించారు
customer-link-was-made = { $email } కు సైన్ ఇన్ లింక్ తయారైంది
customer-merged = { $name } రికార్డుతో కలిసింది
customer-merged-into = మరో రికార్డుతో కలిసింది
error-customer-nothing = పేరు లేదా చిరునామా రాయండి
error-same-address = ఈ చిరునామా కస్టమర్‌కు ఇప్పటికే ఉంది
error-address-taken = ఈ చిరునామా తమదని మరో కస్టమర్ నిరూపించారు. ఇద్దరూ ఒకరే అయితే రికార్డులు కలపండి
error-many-addresses = ఒక కస్టమర్‌కు గరిష్ఠంగా 20 చిరునామాలు
error-same-customer = రెండు వేర్వేరు రికార్డులు ఎంచుకోండి
error-many-tickets = ఒకేసారి తరలించడానికి ఈ కస్టమర్ ప్రశ్నలు మరీ ఎక్కువ
error-notes-together = రెండు గమనికలూ కలిపితే మరీ పొడవు. ముందు ఒకదాన్ని తగ్గించండి
customer-not-proved = ఈ ప్రశ్న ఎవరిదో తెలియదు.
customer-is-theirs = ప్రశ్న వీరిదే
customer-find = కస్టమర్‌ను వెతకండి లేదా చేర్చండి
customer-unlink = ఈ కస్టమర్‌ది కాదు
earlier-questions = ఇంతకు ముందు ప్రశ్నలు
asked-lately = { $count ->
    [one] గత 30 రోజుల్లో { $shown } ప్రశ్న
   *[other] గత 30 రోజుల్లో { $shown } ప్రశ్నలు
}
same-address = ఈ చిరునామా ఇచ్చిన ఇతరులు
same-address-hint = చిరునామా కేవలం టైప్ చేసినదే. వారు వేరేవారు కావచ్చు.
key-customers = కస్టమర్లకు వెళ్లడం
unsent-kept = ఇంకా పంపలేదు. ఇప్పటి నుండి ఉంది:

## Many tickets at once
bulk = ఒకేసారి చాలా
bulk-hint = జాబితాలోని పెట్టెలతో టికెట్లు ఎంచుకుని, ఏం చేయాలో చెప్పండి. పరిష్కారం మాత్రం ఒక్కో టికెట్‌కు విడిగా రాయాలి.
bulk-do = చేయండి
bulk-what = ఏం చేయాలి
bulk-tag = చేర్చాల్సిన ట్యాగ్
bulk-give = వీరికి ఇవ్వండి
bulk-add-tag = కింది ట్యాగ్ చేర్చండి
bulk-to = { $what }: { $name }
bulk-choose = { $number } ఎంచుకోండి
bulk-result = ఒకేసారి చాలా: ఫలితం
bulk-done = { $count ->
    [one] ఒక టికెట్ మారింది.
   *[other] { $shown } టికెట్లు మారాయి.
}
bulk-not-done = { $count ->
    [one] ఒకటి మారలేదు:
   *[other] { $shown } మారలేదు:
}
bulk-back = తిరిగి క్యూకు
bulk-none-chosen = జాబితాలో కనీసం ఒక టికెట్ ఎంచుకుని మళ్లీ చేయండి.
bulk-what-missing = ఏం చేయాలో ఎంచుకోండి; ట్యాగ్ చేర్చాలంటే దాన్ని రాయండి.
bulk-too-many = ఒకేసారి 100 టికెట్ల వరకే మార్చగలరు.
bulk-why-gone = అలాంటి టికెట్ ఇప్పుడు లేదు.
bulk-why-other-department = ఇది మీరు పనిచేయని విభాగానిది. అలాంటివి చాలా ఒకేసారి మార్చేది లీడ్ మాత్రమే.
bulk-why-not-allowed = మీకు ఆ అనుమతి లేదు.
bulk-why-order = ఈ విభాగం ప్రశ్నలకు వరుసగా జవాబిస్తారు, ఇప్పుడు దీని వంతు కాదు.
bulk-why-solved = ఇది పరిష్కారమైంది.
bulk-why-no-department = అలాంటి విభాగం ఇప్పుడు లేదు.
bulk-why-not = ఇప్పుడు ఈ టికెట్‌తో అది కుదరదు.

## Surveys
survey-title = మీ ప్రశ్న గురించి ఒక ప్రశ్న
survey-name-csat = సంతృప్తి
survey-name-ces = శ్రమ
survey-csat = మీకు అందిన సహాయంతో మీరు ఎంత సంతృప్తిగా ఉన్నారు?
survey-ces = “నా ప్రశ్న సులభంగా పరిష్కారమైంది.” దీనితో మీరు ఎంత ఏకీభవిస్తారు?
csat-1 = చాలా అసంతృప్తి
csat-2 = అసంతృప్తి
csat-3 = సంతృప్తీ కాదు, అసంతృప్తీ కాదు
csat-4 = సంతృప్తి
csat-5 = చాలా సంతృప్తి
ces-1 = ఏమాత్రం ఏకీభవించను
ces-2 = ఏకీభవించను
ces-3 = కొంత ఏకీభవించను
ces-4 = ఏకీభవించడం లేదు, విభేదించడం లేదు
ces-5 = కొంత ఏకీభవిస్తాను
ces-6 = ఏకీభవిస్తాను
ces-7 = పూర్తిగా ఏకీభవిస్తాను
survey-hint = ఇది ఒక్కసారే అడుగుతాం. బృందం మీ జవాబును ఈ ప్రశ్నతో పాటు చదువుతుంది; “సేవా ప్రమాణాలు”లో మీ పేరు లేకుండా లెక్కిస్తాం.
survey-send = నా జవాబు పంపండి
survey-again = ఇది పరిష్కారమయ్యాక మీ నుంచి ఏమీ వినలేదు. ఏమీ చెప్పనివారు కూడా ముఖ్యమే కాబట్టి కొందరు కస్టమర్లను మరోసారి అడుగుతున్నాం.
survey-thanks = మీ జవాబుకు ధన్యవాదాలు
survey-yours = మీరు చెప్పింది:
survey-comment = దీని గురించి మేం ఏమి తెలుసుకోవాలి?
survey-comment-hint = దీన్ని బృందం మాత్రమే చదువుతుంది.
survey-comment-send = చేర్చండి
survey-comment-kept = మీ వ్యాఖ్య బృందానికి చేరింది.
survey-over = ఇక్కడ ఇప్పుడు ఏమీ అడగడం లేదు: ప్రశ్న తెరిచి ఉంది, లేదా చాలా కాలం క్రితం పరిష్కారమైంది.
error-survey-choose = ఒక జవాబును ఎంచుకోండి
error-survey-empty = ఏదైనా రాయండి, లేదా పేజీని అలాగే వదిలేయండి
survey-said = కస్టమర్ ఏమన్నారు
survey-score = { $most }లో { $score }
survey-unanswered = అడిగాం, ఇంకా జవాబు రాలేదు
escalated-by-score = { $number } గురించి కస్టమర్ జవాబు: { $answer }
thing-feedback = అభిప్రాయాల గమ్యం
survey-waits = ఎలా జరిగింది? ఒక ప్రశ్న
## The reports
reports = నివేదికలు
report-title = నివేదికలు: { $subject }
report-overview = సారాంశం
report-volume = ప్రశ్నలు
report-times = సమయాలు
report-backlog = పరిష్కారం కానివి
report-people = వ్యక్తులు
report-days = రోజులు
report-today = ఈ రోజు
report-yesterday = నిన్న
report-7-days = గత 7 రోజులు
report-30-days = గత 30 రోజులు
report-choose = వేరే రోజులు, లేదా కొన్ని ప్రశ్నలు మాత్రమే
report-from = నుండి
report-to = వరకు
report-tag = ట్యాగ్
report-all = అన్నీ
report-show = చూపించు
report-zone = రోజుల టైమ్ జోన్:
report-counting = అంకెలను మళ్లీ లెక్కిస్తున్నాము. అది పూర్తయ్యే వరకు కొన్ని తక్కువగా కనిపిస్తాయి.
report-nothing = ఈ రోజుల గురించి చెప్పడానికి ఏమీ లేదు.
report-csv = CSV రూపంలో
report-figure = అంకె
report-before = అంతకు ముందు అన్నే రోజులు
report-overview-hint = సమయాలు పని గంటల్లో ఉన్నాయి: సగం ప్రశ్నలకు అంతకంటే ఎక్కువ పట్టలేదు, పదిలో తొమ్మిదింటికి కూడా. పక్కన అంతకు ముందు రోజులు: { $days }.
report-by-day = రోజువారీగా
report-by-channel = వచ్చిన మార్గం ప్రకారం
report-by-department = విభాగం ప్రకారం
report-by-tag = ట్యాగ్ ప్రకారం
report-department-hint = ప్రశ్న ఇప్పుడు ఏ విభాగం దగ్గర ఉందో ఆ విభాగానికే లెక్కకు వస్తుంది.
report-tag-hint = రెండు ట్యాగ్‌లు ఉన్న ప్రశ్న రెండింటికీ లెక్కకు వస్తుంది.
report-no-tag = ట్యాగ్ లేనివి
report-asked = ప్రశ్నలు
report-share = వాటా
report-replied = మొదటి జవాబులు
report-solved = పరిష్కరించినవి
report-first-contact = మొదటి సంప్రదింపులోనే పరిష్కరించినవి
report-reopened = మళ్లీ తెరిచినవి
report-reply-median = మొదటి జవాబు: సగం ఇంతలోపు
report-reply-most = మొదటి జవాబు: పదిలో తొమ్మిది ఇంతలోపు
report-solution-median = పరిష్కారం: సగం ఇంతలోపు
report-solution-most = పరిష్కారం: పదిలో తొమ్మిది ఇంతలోపు
report-unsolved-end = చివరికి పరిష్కారం కానివి
report-times-hint = పని గంటలు విభాగానివి; పరిష్కారాలకు, మా వంతు ఉన్నంత సేపు మాత్రమే. గడియారం ప్రకారం: రాత్రులు, వారాంతాలతో సహా మొత్తం సమయం.
report-worked-hint = పని గంటల్లో.
report-measured = కొలిచినవి
report-median = సగం ఇంతలోపు
report-most = పదిలో తొమ్మిది ఇంతలోపు
report-reply-worked = మొదటి జవాబు, పని గంటలు
report-reply-wall = మొదటి జవాబు, గడియారం ప్రకారం
report-solution-worked = పరిష్కారం, పని గంటలు
report-solution-wall = పరిష్కారం, గడియారం ప్రకారం
report-median-worked = సగం ఇంతలోపు, పని గంటలు
report-most-worked = పదిలో తొమ్మిది ఇంతలోపు, పని గంటలు
report-median-wall = సగం ఇంతలోపు, గడియారం ప్రకారం
report-most-wall = పదిలో తొమ్మిది ఇంతలోపు, గడియారం ప్రకారం
report-first-replies = మొదటి జవాబులు, రోజువారీగా
report-solutions = పరిష్కారాలు, రోజువారీగా
report-times-by-channel = వచ్చిన మార్గం ప్రకారం సమయాలు
report-times-by-department = విభాగం ప్రకారం సమయాలు
report-times-by-tag = ట్యాగ్ ప్రకారం సమయాలు
report-unsolved-now = ఇప్పుడు పరిష్కారం కానివి, వయసు ప్రకారం
report-unsolved-hint = పైన ఏ రోజులు ఎంచుకున్నా, ఇది ఇప్పటి లెక్క. వేరే చోటు నుండి తెచ్చిన ప్రశ్నలూ ఇందులో ఉన్నాయి.
report-unsolved-by-day = పరిష్కారం కానివి, రోజువారీగా
report-unsolved = పరిష్కారం కానివి
report-age = అడిగినది
report-waiting = మా కోసం వేచి ఉన్నవి
report-pending = కస్టమర్ కోసం వేచి ఉన్నవి
report-on-hold = ఇతరుల కోసం వేచి ఉన్నవి
report-satisfaction = సంతృప్తి
report-satisfied = సంతృప్తి చెందినవారు
report-easy = సులభంగా అనిపించినవారు
report-satisfaction-hint = ప్రశ్న పరిష్కారమైన వారిని రెండింటిలో ఒకటి అడుగుతాము. మంచి జవాబులు: సంతృప్తి లేదా చాలా సంతృప్తి; సులభంగా ఉందని కనీసం “కొంత ఏకీభవిస్తాను”.
report-survey-asked = అడిగినవి
report-survey-answers = జవాబులు
report-good = మంచి జవాబులు
report-answer = జవాబు
report-said-by-day = కస్టమర్లు ఏమన్నారు, రోజువారీగా
report-said-by-department = కస్టమర్లు ఏమన్నారు, విభాగం ప్రకారం
report-said-by-tag = కస్టమర్లు ఏమన్నారు, ట్యాగ్ ప్రకారం
report-csat-answers = సంతృప్తిపై జవాబులు
report-ces-answers = శ్రమపై జవాబులు
report-promises = హామీలు
report-promises-hint = హామీ గడువు ముగిసిన రోజున తప్పినట్టు లెక్క; ఎవరైనా జవాబిచ్చే వరకు లేదా పరిష్కరించే వరకు అది మిగిలే ఉంటుంది. సమయానికి: హామీ ఇచ్చిన వాటిలో ఈ రోజుల మొదటి జవాబులు, పరిష్కారాలు.
report-promise = హామీ
report-first-reply = మొదటి జవాబు
report-next-reply = తదుపరి జవాబు
report-solution = పరిష్కారం
report-broken = తప్పిన హామీలు
report-overdue = ఇప్పుడు గడువు దాటినవి
report-kept = సమయానికి
report-broken-by-day = తప్పిన హామీలు, రోజువారీగా
report-broken-by-department = విభాగం ప్రకారం హామీలు
report-first-in-time = సమయానికి మొదటి జవాబులు
report-solved-in-time = సమయానికి పరిష్కరించినవి
own-work = మీ పని
own-work-hint = మీరు స్వయంగా చేసినది. బృందంలోని ఇతరులు ఈ పేజీని చూడరు; లీడ్‌లు అందరిదీ కలిపి చూస్తారు.
report-choose-days = వేరే రోజులు
report-people-hint = పరిష్కరించిన ప్రశ్న చివరిగా పరిష్కరించిన వారికి లెక్కకు వస్తుంది. “ఇప్పుడు పరిష్కారం కానివి” రోజులపై ఆధారపడదు.
report-replies = జవాబులు
report-taken = వారివి అయినవి
report-open-now = ఇప్పుడు పరిష్కారం కానివి
age-today = ఈ రోజు
age-days = { $count ->
    [one] నిన్న
   *[other] { $shown } రోజుల క్రితం
}
age-from-to = { $from } నుండి { $to } రోజుల క్రితం
age-more = { $from } రోజుల క్రితం లేదా అంతకంటే ముందు
days-from-to = { $from } నుండి { $to } వరకు
length-minutes = { $minutes } ని.
length-hours = { $hours } గం.
length-both = { $hours } గం. { $minutes } ని.
in-minutes = { $what } (నిమిషాలు)
in-percent = { $what } (%)
key-reports = నివేదికలకు
error-report-days = మొదటి రోజు, చివరి రోజు రెండూ ఎంచుకోండి
error-report-backwards = చివరి రోజు మొదటి రోజుకంటే ముందుంది
error-report-long = గరిష్ఠంగా { $most } రోజులు ఎంచుకోండి

# వాగ్దానాలు
promises = వాగ్దానాలు
promises-none = ఏ వాగ్దానమూ లేదు: విధానాల్లో [[sla]] లేదు.
promises-hint = టికెట్‌కు సరిపోయే మొదటిది వర్తిస్తుంది. అన్ని సమయాలూ పని వేళల సమయమే.
promise-for = ఎవరికి
promise-everybody = అందరికీ
promise-what = వాగ్దానం
promise-first-within = { $time } లోపు మొదటి జవాబు
promise-next-within = { $time } లోపు ప్రతి తర్వాతి జవాబు
promise-solved-within = { $time } లోపు పరిష్కారం
promise-warn = సమయంలో { $percent }% గడిచాక హెచ్చరిక
promise-first-response = మొదటి జవాబు
promise-next-response = తర్వాతి జవాబు
promise-resolution = పరిష్కారం
promise-kept = నిలబెట్టుకున్నాం
promise-kept-late = ఆలస్యంగా జరిగింది
promise-paused = ఆగి ఉంది: కస్టమర్ వంతు, లేదా పరిష్కరించబడింది
promise-sum = వాగ్దానం { $promised }; గడిచింది { $used }; మిగిలింది { $left }
promise-sum-over = వాగ్దానం { $promised }; గడిచింది { $used }; { $left } ఎక్కువ
promise-sum-none = ఇప్పుడు వాగ్దానం లేదు; గడిచింది { $used }
promise-broken = వాగ్దానం నిలబడలేదు. గడువు
promise-how = ఇది ఎలా లెక్కించబడింది
promise-policy = “{ $policy }” ప్రకారం
promise-earlier = అంతకు ముందు: { $time }
promise-no-span = పని సమయం ఇంకా గడవలేదు.
promise-zone = పని సమయం, { $zone } గడియారం ప్రకారం
promise-you-hear = మా నుండి జవాబు ఈ సమయంలోపు:
history-promise-broken = ఒక వాగ్దానం నిలబడలేదు: { $what }, గడువు { $due }
due-when = గడువు { $when }
due-now = గడువు ఇప్పుడే
overdue-by = గడువు దాటి { $time }
view-overdue = గడువు దాటినవి
view-due-soon = గడువు దగ్గరైనవి
queue-comes-overdue = వాగ్దానం చేసినది సమయానికి జరగకపోతే టికెట్ ఇక్కడికి వస్తుంది.
queue-comes-due-soon = వాగ్దానం చేసిన సమయంలో ఎక్కువ భాగం గడిచాక టికెట్ ఇక్కడికి వస్తుంది.
business-hours = పని వేళలు
hours-always = రోజంతా
holidays-next = రాబోయే సెలవులు: { $days }
holiday-named = { $day } ({ $name })
thing-promise = వాగ్దానం
due-nothing = ఇలాంటి టికెట్‌కు వాగ్దానం లేదు.
due-reply-by = { $day }, { $time } లోపు మొదటి జవాబు
due-solved-by = { $day }, { $time } లోపు పరిష్కారం
