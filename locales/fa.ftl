# The words of the interface in Persian. $shown is a number as the language writes it;
# $count is the same number, for the plural form.

## The frame of every page

skip = رفتن به متن اصلی
nav-site = سایت
ask-a-person = از یک نفر بپرسید
a-person-reads = هر پرسش را یک نفر می‌خواند.
desk = میز کار
sign-in = ورود
sign-out = خروج
language = زبان
keys-switch = جستجو با یک کلید:
search = جستجو
help = راهنما
to-home = رفتن به صفحهٔ اصلی
pages = صفحه‌ها
previous = قبلی
next = بعدی
page-of = صفحهٔ { $page } از { $pages }
breadcrumb = مسیر
contents = فهرست
article = مقاله
copy = کپی
copied = کپی شد
optional = (اختیاری)
send = فرستادن
yes = بله
no = خیر
close = بستن
email = نشانی ایمیل
loading = در حال بارگذاری…
list-comma = {"، "}
quoted = «{ $words }»
percent = { $number }٪
just-now = همین حالا
error-summary = مشکلی هست
error-title = خطا: { $title }
need-help = کمک می‌خواهید؟
not-here = این‌جا نبود؟

## The first page and the sections

home-title = راهنما
home-question = در چه زمینه‌ای کمک می‌خواهید؟
home-description = { $site }: پاسخ‌ها، و کسانی که پاسخ می‌دهند.
home-search-hint = { $count ->
    [one] جستجو در { $shown } پاسخ
   *[other] جستجو در { $shown } پاسخ
}
home-key-hint = ، یا با کلید
home-empty = هنوز مقاله‌ای نیست. به هر پرسش یک نفر پاسخ می‌دهد.
home-other-language = هنوز مقاله‌ای به زبان شما نیست. زبان این مقاله‌ها: { $language }.
answers-unit = { $count ->
    [one] پاسخ
   *[other] پاسخ
}
answered-most = آنچه این هفته بیشتر کمک کرد
reply-usually = معمولاً ظرف { $time } پاسخ می‌دهیم.

## Articles

draft = پیش‌نویس. فقط ویراستاران آن را می‌بینند.
agents-only = ویژهٔ پاسخ‌گوها. مشتریان این را نمی‌بینند.
on-this-page = در این صفحه
feedback-question = پاسخ پرسش خود را گرفتید؟
feedback-thanks = سپاسگزاریم
feedback-sorry = پس یک نفر کمکتان می‌کند
back-to = بازگشت به
ask-instead = به‌جای آن از یک نفر بپرسید
neighbours = قبلی و بعدی
also-in = به زبان‌های دیگر:
kept-by = مسئول مقاله:
checked-again = بازبینی بعدی تا
alert-note = نکته
alert-tip = پیشنهاد
alert-important = مهم
alert-warning = هشدار
alert-caution = احتیاط
footnotes = پانویس‌ها
footnote-back = بازگشت به متن
table = جدول
task-done = انجام شد
task-open = انجام نشد

## Pages in other languages

only-in = فقط به زبان { $language }
untranslated-title = این صفحه هنوز به زبان { $language } نیست
untranslated-text = می‌توانید آن را این‌جا بخوانید:
not-translated = ترجمه نشده

## Searching

suggestions = پاسخ‌های پیشنهادی
suggestions-none = پیشنهادی نیست
suggestions-count = { $count ->
    [one] { $shown } پیشنهاد
   *[other] { $shown } پیشنهاد
}
results-heading = { $count ->
    [one] { $shown } پاسخ برای «{ $words }»
   *[other] { $shown } پاسخ برای «{ $words }»
}
no-results = برای «{ $words }» چیزی پیدا نشد
no-results-hint = واژه‌های کمتر یا دیگری را امتحان کنید.
no-results-ask = با همین واژه‌ها بپرسید
none-of-these = هیچ‌کدام نبود؟
nearest-sections = بخش‌هایی که شاید کمک کند
showing-results-for = نتیجه‌ها برای
search-instead-for = به‌جای آن، جستجوی
solved-ticket = درخواست حل‌شده

## Asking

ask-title = از یک نفر بپرسید
ask-question = چه مشکلی پیش آمده، یا می‌خواهید چه کاری انجام دهید؟
ask-question-hint = یکی دو جمله بس است.
ask-email = نشانی ایمیل شما
ask-email-hint = تا بدانیم به چه کسی پاسخ می‌دهیم. پاسخ را در صفحهٔ پرسش خود می‌خوانید.
ask-name = نام شما
send-to-a-person = برای یک نفر بفرستید
answers = پاسخ‌ها
answers-heading = شاید پاسخ شما همین‌جا باشد
answers-hint = اگر نه، ادامه دهید. هر پرسش را یک نفر می‌خواند.
this-solved-it = این مشکلم را حل کرد
did-not-help = این کمکی نکرد
read-whole = همهٔ پاسخ را بخوانید
ask-not-sent-yet = پرسش شما هنوز فرستاده نشده است. اگر پاسخ خود را این‌جا نمی‌بینید، حالا آن را بفرستید.
ask-solved = چه خوب. چیزی فرستاده نشد.
ask-solved-flash = ثبت شد: این پاسخ مشکل را حل کرد.
ask-solved-hint = این‌گونه می‌فهمیم کدام پاسخ‌ها به کار می‌آید.
ask-after-all = باز هم از یک نفر بپرسید
error-email = نشانی ایمیلی مانند name@example.com بنویسید، یا آن را خالی بگذارید
error-name = نامی با ۱ تا ۱۰۰ نویسه بنویسید
error-question-empty = پرسش خود را بنویسید
error-text-long = { $count ->
    [one] حداکثر { $shown } نویسه بنویسید
   *[other] حداکثر { $shown } نویسه بنویسید
}
error-text-empty = نخست چیزی بنویسید
error-too-often = { $count ->
    [one] از نشانی شما بیش از اندازه پیام فرستاده شده است. نوشته‌تان همین‌جاست: { $shown } دقیقهٔ دیگر دوباره بفرستید.
   *[other] از نشانی شما بیش از اندازه پیام فرستاده شده است. نوشته‌تان همین‌جاست: { $shown } دقیقهٔ دیگر دوباره بفرستید.
}
error-not-stored = پرسش شما ذخیره نشد. نوشته‌تان هنوز این‌جاست: یک دقیقهٔ دیگر دوباره بفرستید.

## A customer's own question

you = شما
an-agent = پشتیبانی
asked = زمان پرسش:
status-waiting-for-us = در انتظار ما
status-waiting-for-you = در انتظار شما
receipt = پرسش شما به ما رسید
receipt-number = شمارهٔ آن:
receipt-next = یک نفر آن را می‌خواند و در همین صفحه پاسخ می‌دهد.
wait = جای شما در صف
wait-next = نفر بعدی شمایید.
wait-before = { $count ->
    [one] { $shown } پرسش پیش از پرسش شما پاسخ داده می‌شود.
   *[other] { $shown } پرسش پیش از پرسش شما پاسخ داده می‌شود.
}
wait-far = { $count ->
    [one] بیش از { $shown } پرسش پیش از پرسش شما پاسخ داده می‌شود.
   *[other] بیش از { $shown } پرسش پیش از پرسش شما پاسخ داده می‌شود.
}
wait-likely = پاسخ احتمالاً تا { $half } می‌رسد. از هر ده نفر در این جا، نه نفر تا { $most } پاسخ می‌گیرند.
wait-likely-from = { $count ->
    [one] بر پایهٔ { $shown } پاسخ در چهار هفتهٔ گذشته به کسانی که این‌جا بودند.
   *[other] بر پایهٔ { $shown } پاسخ در چهار هفتهٔ گذشته به کسانی که این‌جا بودند.
}
wait-promised = قول می‌دهیم تا { $time } پاسخ بدهیم.
wait-too-few = این اواخر کمتر کسی این‌جا بوده تا بتوانیم بگوییم چقدر طول می‌کشد.
wait-worse = بیشتر از آنچه گفتیم طول می‌کشد. گفته بودیم { $before }؛ حالا از هر ده نفر در جای شما، نه نفر تا { $time } پاسخ می‌گیرند.
wait-missed = گفته بودیم { $time } و آن زمان گذشت. فراموش نشده‌اید: هنوز در صف هستید.
wait-told = به مشتری گفته شد: پاسخ تا { $time }
receipt-keep = برای بازگشت، این پیوند را نگه دارید:
receipt-device = در این دستگاه، این‌جا هم پیدایش می‌کنید:
answers-meanwhile = شاید پاسخ شما همین‌جا باشد
your-reply = پاسخ بنویسید
reply-reopens = با نوشتن پاسخ، پرسش دوباره باز می‌شود.
this-is-solved = حل شد
solved-by-you = گفته‌اید که این پرسش حل شده است.
solved-by-us = این پرسش حل شده است.
reopen = باز کردن دوباره
error-reply-empty = نخست پاسخی بنویسید
error-thread-full = این گفت‌وگو دیگر جا ندارد. پرسش تازه‌ای بفرستید

## Files

attach = پیوست کردن فایل
attach-hint = { $count ->
    [one] { $shown } فایل، حداکثر { $size }. داده‌های پنهان عکس‌ها، مانند جای گرفتن عکس، پاک می‌شود.
   *[other] حداکثر { $shown } فایل، هر کدام تا { $size }. داده‌های پنهان عکس‌ها، مانند جای گرفتن عکس، پاک می‌شود.
}
attach-held = از پیش برگزیده شده‌اند. برای کنار گذاشتن هر فایل، تیک آن را بردارید.
files = فایل‌ها
size-kb = { $number } کیلوبایت
size-mb = { $number } مگابایت
error-file-large = «{ $name }» از { $size } بزرگ‌تر است و کنار گذاشته شد
error-file-large-any = هر فایل حداکثر { $size } می‌تواند باشد
error-file-empty = «{ $name }» خالی است و کنار گذاشته شد
error-files-many = { $count ->
    [one] حداکثر { $shown } فایل پیوست کنید
   *[other] حداکثر { $shown } فایل پیوست کنید
}
error-files-full = همهٔ فایل‌های این گفت‌وگو با هم حداکثر { $size } می‌توانند باشند. چند فایل را کنار بگذارید
error-file-gone = فایلی بیش از یک ساعت پیش برگزیده شده بود و دیگر نیست. دوباره آن را برگزینید
error-file-no-room = فایل‌ها ذخیره نشدند. نوشته‌تان هنوز این‌جاست: آن را بدون فایل بفرستید یا دیرتر دوباره امتحان کنید
error-file-pixels = «{ $name }» بیش از { $number } میلیون پیکسل دارد. عکس را کوچک‌تر کنید یا در فایل ZIP بفرستید
error-file-damaged = «{ $name }» عکسی است که خوانده نمی‌شود. برای فرستادن آن به همین شکل، در فایل ZIP بگذارید
error-files-too-often = { $count ->
    [one] از نشانی شما فایل‌های بیش از اندازه فرستاده شده است. { $shown } دقیقهٔ دیگر بفرستید یا بدون فایل ادامه دهید
   *[other] از نشانی شما فایل‌های بیش از اندازه فرستاده شده است. { $shown } دقیقهٔ دیگر بفرستید یا بدون فایل ادامه دهید
}

## My questions

my-questions = پرسش‌های من
my-questions-hint = پرسش‌هایی که با این دستگاه پرسیده‌اید یا با پیوندشان باز کرده‌اید. تازه‌ترین بالاتر است.
my-questions-none = هنوز با این دستگاه پرسشی فرستاده نشده است.
my-questions-none-hint = وقتی از یک نفر بپرسید، پرسش این‌جا دیده می‌شود. اگر پیوند پرسشی را دارید، یک بار بازش کنید تا آن هم این‌جا بیاید.
my-questions-forget = فراموش کردن در این دستگاه
my-questions-forget-hint = پرسش‌ها می‌مانند؛ فقط این دستگاه دیگر نشانشان نمی‌دهد. اگر پیوندها را لازم دارید، نگهشان دارید.
last-change = آخرین تغییر

## Service standards

standards = قول ما به شما
standards-description = وقتی در { $site } می‌پرسید چه انتظاری می‌توانید داشته باشید، و این روزها چگونه بوده است.
standards-promise = چه انتظاری می‌توانید داشته باشید
promise-person = هر پرسش را یک نفر می‌خواند.
promise-order = پرسش‌ها به یک ترتیب برداشته می‌شوند که برای همه یکی است: اول آنچه زودتر قول داده شده، بعد آنچه فوری‌تر است، بعد هر که بیشتر منتظر مانده.
promise-link = پاسخ در صفحه‌ای ویژهٔ شماست، با پیوندی که کسی نمی‌تواند حدس بزند.
promise-account = به حساب نیاز ندارید.
standards-lately = در ۳۰ روز گذشته چگونه بود
standards-nothing = در ۳۰ روز گذشته پرسشی نیامده است، پس هنوز عددی نیست.
standards-too-few = شمار پرسش‌های پاسخ‌گرفته کمتر از آن است که بگوییم پاسخ چقدر طول می‌کشد.
figure-asked = پرسش‌ها
figure-at-once = همان لحظه در مرکز راهنما پاسخ گرفت
figure-replied = یک نفر پاسخ داد
figure-half-within = نیمی از نخستین پاسخ‌ها ظرف این مدت رسید:
figure-most-within = نُه تا از هر ده تا ظرف این مدت رسید:
figure-within-a-day = نخستین پاسخ‌ها ظرف یک روز
figure-kept-first = نخستین پاسخ‌هایی که طبق قول رسید
figure-kept-next = پاسخ‌های بعدی که طبق قول رسید
figure-kept-solved = حل‌شده طبق قول
standards-business-hours = زمان‌ها در ساعت‌های کاری تیم حساب می‌شود.
figure-by-day = پرسش‌ها روز به روز
column-day = روز

## The widget in other products, and its page for admins

widget-for-page = پیشنهاد برای این صفحه
widget-none = چیزی پیدا نشد. واژه‌های دیگری را امتحان کنید یا از یک نفر بپرسید.
widget-back = بازگشت
widget-next = یک نفر آن را می‌خواند. پاسخ در صفحهٔ پرسش شما می‌آید؛ پیوند آن را نگه دارید.
widget-open-page = باز کردن صفحهٔ پرسش شما
widget-new-tab = (در برگهٔ تازه باز می‌شود)
widget-trouble = راهنما اکنون در دسترس نیست.
widget-kept = آنچه نوشته‌اید هنوز این‌جاست.
widget-again = دوباره امتحان کنید
widget-title = ابزارک
widget-intro = یک خط، جستجو، پاسخ‌های مناسب همان صفحه و فرم پرسش را در محصولی دیگر می‌گذارد.
widget-snippet = این خط را در صفحه‌های آن بگذارید
widget-origins = چه کسی می‌تواند آن را نشان دهد
widget-origins-none = فقط صفحه‌های همین سایت. سایت‌های دیگر را در تنظیم widget_origins نام ببرید.
widget-try = همین‌جا امتحان کنید
widget-try-hint = دکمهٔ گوشهٔ صفحه همان ابزارکی است که کاربران در محصول شما می‌بینند.
widget-open = باز کردن ابزارک

## Signing in and joining

sign-in-hint = ویژهٔ همکاران. مشتریان به حساب نیاز ندارند:
password = گذرواژه
error-sign-in = نشانی ایمیل یا گذرواژه درست نیست
setup-title = ساختن نخستین حساب
setup-hint = این حساب به همه چیز دسترسی دارد و دیگران را دعوت می‌کند. پیوند فقط یک بار کار می‌کند.
join-title = به گروه بپیوندید
join-hint = این‌جا حساب خود را می‌سازید. پیوند فقط یک بار کار می‌کند.
your-name = نام شما
your-name-hint = همان‌گونه که مشتریان و همکاران می‌بینند.
new-password = گذرواژه
new-password-hint = { $count ->
    [one] دست‌کم { $shown } نویسه
   *[other] دست‌کم { $shown } نویسه. یک جمله آسان به یاد می‌ماند و سخت حدس زده می‌شود.
}
make-account = ساختن حساب
error-email-taken = حسابی با این نشانی از پیش هست
error-password-short = { $count ->
    [one] دست‌کم { $shown } نویسه بنویسید
   *[other] دست‌کم { $shown } نویسه بنویسید
}
error-password-long = { $count ->
    [one] حداکثر { $shown } نویسه بنویسید
   *[other] حداکثر { $shown } نویسه بنویسید
}
error-password-repeated = بیش از یک نویسهٔ متفاوت به کار ببرید
error-password-hashing = گذرواژه ذخیره نشد. دوباره امتحان کنید

## Accounts

your-account = حساب شما
change-password = تغییر گذرواژه
change-password-hint = این‌جا وارد می‌مانید و در همهٔ جاهای دیگر خارج می‌شوید.
details = نام و نشانی ایمیل
details-change = تغییر نام یا نشانی
change-name = تغییر نام
change-address = تغییر نشانی
own-email-hint = با آن وارد می‌شوید.
error-own-email = نشانی ایمیلی مانند name@example.com بنویسید
name-changed = نام شما تغییر کرد.
address-changed = نشانی ایمیل شما تغییر کرد. از این پس با آن وارد شوید.
choose-password = برگزیدن گذرواژه
no-password-hint = حساب شما در این‌جا گذرواژه ندارد. تا ده دقیقه پس از ورود می‌توانید این کار را بکنید.
sign-in-again = دوباره وارد شوید
error-sign-in-again = بیش از ده دقیقه از ورود شما گذشته است. دوباره وارد شوید و باز انجامش دهید
old-password = گذرواژهٔ کنونی
next-password = گذرواژهٔ تازه
error-old-password = این گذرواژهٔ شما نیست
account-password-changed = گذرواژهٔ شما تغییر کرد. در جاهای دیگر خارج شدید.
sessions = ورودها
sessions-hint = هر مرورگری که در آن وارد شده‌اید. اگر یکی را نمی‌شناسید، به آن پایان دهید و گذرواژه را تغییر دهید.
sessions-none = اکنون در هیچ جا.
sessions-ended = پایان یافت. دیگر کسی آن‌جا وارد نیست.
end-session = پایان دادن
end-other-sessions = پایان دادن به همهٔ بقیه
end-all-sessions = پایان دادن به همه
this-browser = همین مرورگر
column-browser = مرورگر
column-last-used = آخرین استفاده
column-signed-in = از
column-session = ورود
browser-on-system = { $browser } روی { $system }
browser-unknown = مرورگر ناشناخته
roles-hint = اجازه‌ها بی‌درنگ تغییر می‌کند. او وارد می‌ماند.
change-roles = تغییر نقش‌ها
roles-changed = نقش‌ها تغییر کرد.
account-history = تاریخچهٔ این حساب
account-made = حساب ساخته شد
change-switched-on = فعال شد
change-switched-off = غیرفعال شد
change-roles-to = نقش‌ها: { $roles }
change-password-changed = گذرواژه تغییر کرد
change-name-from = نام تغییر کرد؛ پیش از آن: { $name }
change-address-from = نشانی ایمیل تغییر کرد؛ پیش از آن: { $email }
change-sessions-ended = به ورودها پایان داده شد

## A new password

forgot-password = گذرواژه را فراموش کرده‌اید؟
forgot-hint = نشانی ایمیل حساب خود را بنویسید. مدیران درخواست شما را می‌بینند و یکی از آنان پیوندی برای برگزیدن گذرواژهٔ تازه به شما می‌دهد.
forgot-send = درخواست پیوند
forgot-sent = اگر حسابی با این نشانی باشد، مدیران اکنون درخواست شما را می‌بینند. یکی از آنان پیوندی به شما می‌دهد؛ ایمیلی فرستاده نمی‌شود.
reset-title = گذرواژهٔ تازه برگزینید
reset-hint = پیوند یک بار کار می‌کند. همه جا خارج می‌شوید و با گذرواژهٔ تازه وارد می‌شوید.
reset-save = ذخیرهٔ گذرواژه
reset-done = گذرواژهٔ شما تغییر کرد. با آن وارد شوید.
reset-requests = گذرواژهٔ تازه خواسته‌اند
reset-make = ساختن پیوند
reset-requests-hint = پیش از دادن پیوند مطمئن شوید که خودشان خواسته‌اند، نه کسی به نام آنان.
reset-panel-hint = با پیوند گذرواژهٔ تازه‌ای برمی‌گزینند. تا آن هنگام گذرواژهٔ پیشین کار می‌کند.
reset-made = پیوندی برای گذرواژهٔ تازه
reset-made-hint = آن را خودتان برسانید. یک بار و تا یک ساعت کار می‌کند و پیوندهای پیشین دیگر کار نمی‌کنند. دوباره نشان داده نمی‌شود.
change-reset-link-made = پیوند گذرواژهٔ تازه ساخته شد
change-password-reset = گذرواژهٔ تازه با پیوند برگزیده شد

## The second step at sign-in

second-factor = گام دوم هنگام ورود
second-factor-hint = افزون بر گذرواژه، هنگام ورود رمزی از برنامه‌ای در گوشی شما خواسته می‌شود. هر کس گذرواژه را بفهمد تنها با آن وارد نمی‌شود.
second-factor-since = روشن از
second-factor-none = راه‌اندازی نشده است.
second-factor-set-up = راه‌اندازی
second-factor-scan = این کد را با برنامه اسکن کنید و شش رقمی را که نشان می‌دهد بنویسید.
second-factor-scan-hint = هر برنامهٔ رمز یک‌بارمصرف (TOTP) کار می‌کند. اگر نمی‌توانید اسکن کنید، این کلید را در آن بنویسید:
second-factor-picture = کلید به شکل کد QR
second-factor-code = رمز برنامه
second-factor-change = رمزهای پشتیبان یا خاموش کردن
second-factor-turn-on = روشن کردن
second-factor-turn-off = خاموش کردن
second-factor-on = گام دوم روشن است.
second-factor-off = گام دوم خاموش است.
second-factor-required = نقش شما به گام دوم نیاز دارد. برای ادامه آن را راه بیندازید.
second-factor-of-others = اگر گوشی و رمزهای پشتیبان گم شده است، آن را برایشان خاموش کنید. نخست مطمئن شوید که خودشان خواسته‌اند.
recovery-codes = رمزهای پشتیبان
recovery-codes-hint = هر کدام یک بار، وقتی گوشی در دسترس نیست، شما را وارد می‌کند. آن‌ها را مانند کلید نگه دارید؛ دوباره نشان داده نمی‌شوند.
recovery-codes-left = { $count ->
    [one] { $shown } رمز پشتیبان مانده است.
   *[other] { $shown } رمز پشتیبان مانده است.
}
recovery-codes-new = ساختن رمزهای تازه
second-step = رمز را بنویسید
second-step-hint = شش رقمی که برنامه اکنون نشان می‌دهد، یا یکی از رمزهای پشتیبان.
second-step-lost = گوشی و رمزها را گم کرده‌اید؟ مدیر می‌تواند گام دوم را خاموش کند.
second-step-code = رمز یک‌بارمصرف
error-code = این رمز درست نیست یا پیش‌تر به کار رفته است. منتظر رمز بعدی بمانید
error-codes-often = رمزهای نادرست زیاد بود. یک ربع دیگر امتحان کنید
error-second-step = بیش از اندازه طول کشید یا رمزهای نادرست زیاد بود. دوباره وارد شوید
change-second-factor-set = گام دوم روشن شد
change-second-factor-removed = گام دوم خاموش شد
change-recovery-codes-made = رمزهای پشتیبان تازه ساخته شد
change-recovery-code-used = ورود با رمز پشتیبان
change-provider-linked = به حسابی نزد ارائه‌دهنده پیوند خورد
change-passkey = کلید عبور ساخته شد: { $name }
change-passkey-removed = کلید عبور برداشته شد: { $name }

## Passkeys

passkeys = کلیدهای عبور
passkeys-hint = با کلید عبور (passkey) با قفل دستگاه خود وارد می‌شوید: انگشت، چهره یا پین. چیزی برای به یاد سپردن و چیزی برای لو رفتن نیست و رمزی هم خواسته نمی‌شود.
passkeys-count = { $count ->
    [one] { $shown } کلید عبور.
   *[other] { $shown } کلید عبور.
}
passkeys-change = افزودن یا برداشتن کلیدهای عبور
passkey-add = افزودن کلید عبور
passkey-name = نام دستگاه
passkey-name-hint = هر نامی که آن را با آن می‌شناسید، مانند «گوشی من».
passkey-make = ساختن کلید عبور
passkey-make-hint = مرورگر شما می‌پرسد کلید کجا نگه داشته شود و قفل آن دستگاه را می‌خواهد.
passkey-none = مرورگر شما برای این سایت کلید عبور نمی‌سازد یا اسکریپت اجرا نمی‌کند. مرورگری امروزی به کار ببرید.
passkey-failed = مرورگر کلید عبوری نشان نداد. دوباره بکوشید یا به گونه‌ای دیگر وارد شوید.
passkey-added = کلید عبور ساخته شد. از این پس می‌توانید با آن وارد شوید.
passkey-removed = کلید عبور از این‌جا برداشته شد. از دستگاه نیز برش دارید.
passkey-remove = برداشتن
passkey-unused = هنوز به کار نرفته
column-passkey = کلید عبور
column-made = ساخته‌شده
sign-in-passkey = ورود با کلید عبور
error-passkey-name = نامی با ۱ تا ۶۰ نویسه بنویسید
error-passkeys-many = به اندازه‌ای که یک حساب می‌تواند کلید عبور دارید. نخست یکی را بردارید
error-passkey-over = بیش از اندازه طول کشید یا دستگاه آن‌گونه که باید پاسخ نداد. کلید عبور را دوباره بیفزایید
error-passkey-sign-in-over = بیش از اندازه طول کشید. دوباره بکوشید.
error-passkey-unknown = هیچ حسابی در این‌جا این کلید عبور را ندارد یا آن حساب خاموش است. به گونه‌ای دیگر وارد شوید.

## Signing in with a provider

sign-in-elsewhere = ورود با { $provider }
sign-in-or = یا با گذرواژهٔ خود در همین‌جا:
error-elsewhere-over = ورود با { $provider } بیش از اندازه طول کشید یا در مرورگر دیگری آغاز شده بود. دوباره بکوشید.
error-elsewhere-declined = { $provider } شما را وارد نکرد. دوباره بکوشید یا گذرواژهٔ خود را به کار ببرید.
error-elsewhere-no-account = { $provider } شما را می‌شناسد، ولی حسابی در این‌جا با آن نمی‌خواند یا آن حساب خاموش است. یک مدیر می‌تواند شما را دعوت کند.
error-elsewhere-not-believed = آنچه { $provider } فرستاد ثابت نمی‌کند که شما کیستید. دوباره بکوشید. اگر باز هم چنین بود به یک مدیر بگویید: گزارش کارساز بیشتر می‌گوید.
error-elsewhere-unreachable = { $provider } اکنون پاسخ نمی‌دهد. گذرواژهٔ خود را به کار ببرید یا دیرتر دوباره بکوشید.

## The desk and its queue

queue = صف
write = مقاله‌ها
people = افراد
keys = کلیدها
views = نماها
view-waiting = در انتظار ما
view-pending = در انتظار مشتری
view-on-hold = متوقف
view-resolved = حل‌شده
queue-empty = این‌جا چیزی نیست.
queue-empty-waiting = کسی در انتظار ما نیست.
queue-comes-waiting = پرسش‌های تازه و پاسخ‌های مشتریان به این‌جا می‌آید؛ نخست کسی که بیش از همه منتظر مانده است.
queue-comes-pending = درخواست وقتی به این‌جا می‌آید که شما پاسخ داده‌اید و مشتری هنوز چیزی ننوشته است.
queue-comes-on-hold = وقتی نخست کس دیگری باید کاری کند، درخواست را متوقف کنید.
queue-comes-resolved = درخواست‌های حل‌شده این‌جا می‌ماند، تازه‌ترها نخست، و جستجو پیدایشان می‌کند.
queue-full = با پاسخ دادن به این‌ها بعدی‌ها می‌آید. بقیه را با «رفتن به…» پیدا کنید.
column-number = شماره
column-question = پرسش
column-from = از
column-taken = مسئول
column-state = وضعیت
column-waiting = انتظار
column-since = زمان
column-changed = آخرین تغییر
status-new = تازه
status-open = باز
status-pending = در انتظار مشتری
status-on-hold = متوقف
status-solved = حل‌شده
status-closed = بسته

## Searching on the desk

narrow-down = محدود کردن
filters = صافی‌ها
leave-out = بدون این چیزی پیدا می‌شود:
leave-out-all = بدون هیچ صافی
did-you-mean = شاید منظورتان این است:
results-count = { $count ->
    [one] { $shown } نتیجه
   *[other] { $shown } نتیجه
}
results-for = { $count ->
    [one] { $shown } نتیجه برای «{ $words }»
   *[other] { $shown } نتیجه برای «{ $words }»
}
nothing-found = چیزی پیدا نشد
filter-drop = (برداشتن این صافی)
filter-not = جز
filter-more = { $count ->
    [one] { $shown } مورد دیگر، با
   *[other] { $shown } مورد دیگر، با
}
filter-kind = نوع
filter-ticket = درخواست
filter-tag = برچسب
filter-article = مقالهٔ پیوندشده
filter-channel = راه رسیدن
filter-solved = زمان حل شدن
filter-me = من
filter-nobody = هیچ‌کس
filter-unsolved = حل‌نشده
filter-resolved = حل‌شده یا بسته
filter-last-days = { $count ->
    [one] { $shown } روز گذشته
   *[other] { $shown } روز گذشته
}
filter-help = چگونه صافی بگذارم
filter-help-status = درخواست‌ها در این وضعیت: new، open، pending، on_hold، solved، closed، یا unsolved و resolved برای چند وضعیت با هم
filter-help-tag = با این برچسب؛ مقدار چندواژه‌ای میان گیومه می‌آید
filter-help-customer = از این مشتری، با نشانی یا نام
filter-help-solved = حل‌شده پس از این روز؛ همچنین <، >=، <= و .. میان دو روز، و ماه یا سال به‌تنهایی
filter-help-days = حل‌شده در این چند روز؛ همچنین w، m و y برای هفته، ماه و سال
filter-help-article = درخواست‌هایی که این مقاله به آن‌ها پیوند شده است
filter-help-assignee = درخواست‌هایی که برعهدهٔ شماست؛ همچنین یک نام، یا none
filter-help-others = چند صافی با هم: همه برقرارند
filter-help-phrase = همین واژه‌ها، درست به همین شکل
filter-help-without = بدون این واژه و بدون این برچسب
filter-unknown = صافی «{ $filter }» وجود ندارد. مانند یک واژه جستجو شد.
filter-unclosed = گیومهٔ «{ $written }» بسته نشده است. تا پایان خوانده شد.
filter-value-missing = «{ $filter }» مقداری ندارد و کنار گذاشته شد. مقدار را درست پس از دونقطه و بدون فاصله بنویسید.
filter-value-unknown = «{ $value }» با «{ $filter }» جور نیست و این صافی کنار گذاشته شد. می‌تواند یکی از این‌ها باشد: { $choices }.
filter-lang-unknown = «{ $value }» زبان نیست و این صافی کنار گذاشته شد. یک کد بنویسید: { $example }.
filter-nobody-called = در گروه کسی به نام «{ $value }» نیست و این صافی کنار گذاشته شد.
filter-date-unreadable = «{ $value }» تاریخ نیست و این صافی کنار گذاشته شد. برای نمونه بنویسید { $example }.
filter-date-backward = «{ $value }» پیش از آغازش پایان می‌یابد و این صافی کنار گذاشته شد.
filter-article-unreadable = «{ $value }» نشانی مقاله نیست و این صافی کنار گذاشته شد. برای نمونه بنویسید { $example }.
filter-not-excludable = «{ $filter }» را نمی‌توان نفی کرد و کنار گذاشته شد. به‌جای آن بنویسید { $example }.
filter-tier-unknown = رده‌ای به نام «{ $value }» نیست و این صافی کنار گذاشته شد.
filter-follower = دنبال‌کننده
filter-stands = درخواست‌های باز
filter-unassigned = برعهدهٔ هیچ‌کس
filter-sort = ترتیب
sort-best = نزدیک‌ترین به جست‌وجو
sort-newest = تازه‌ترها نخست
sort-oldest = قدیمی‌ترها نخست
sort-urgency = فوری‌ترها نخست
filter-help-is = درخواست‌هایی که منتظر شما هستند؛ همچنین new، unassigned، overdue، due، escalated و snoozed: چند تا با هم یعنی همهٔ آن‌ها. و article یا ticket
filter-help-department = از این بخش، به نام یا عنوان آن؛ همچنین priority:high و tier:
filter-help-follower = درخواست‌هایی که دنبال می‌کنید؛ همچنین یک نام
filter-help-sort = چه چیزی نخست بیاید: urgency مانند صف، newest یا oldest
why-this-order = چرا این ترتیب؟
why-hide = پنهان کردن دلیل‌ها
why-words = واژه‌ها چگونه خوانده شد و هر یک چه اندازه گویاست
why-holding = در { $holding } از { $all } آمده است
why-nowhere = هیچ‌جا نیامده است
why-looked-up-as = جستجو با شکل
why-counts-less = کمتر به حساب می‌آید: فقط جمله را به هم می‌پیوندد
why-part = کمتر به حساب می‌آید: بخشی از یک عبارت است
why-left-out = کنار گذاشته شد: واژه‌های دیگر به اندازهٔ کافی یافتند
why-as-typed = همان‌گونه که نوشته شد
why-joined = سرهم
why-parted = جدا نوشته‌شده
why-synonym = مترادف
why-put-right = درست‌شده
why-beginning = چنین آغاز می‌شود
why-points = امتیاز: { $points } · اطمینان: { $sure }٪
why-not-there = در آن نیست:
why-all-words = همهٔ واژه‌های جستجو در آن هست
why-side-by-side = کنار هم:
why-section = بهترین بخش:
why-section-top = آغاز متن
why-whole-title = عنوان همان جستجو است
why-title-begins = عنوان مانند جستجو آغاز می‌شود
why-other-language = به زبان شما نیست
why-meaning = معنای نزدیک
why-votes-and-age = رأی‌ها و تازگی: { $percent }٪ افزون
why-in-title = در عنوان
why-in-headings = در سرتیترها
why-in-text = در متن
why-in-customers-words = در واژه‌های مشتریان
why-learnt = یادگرفته از پرسش‌ها و جستجوهای مشتریان
why-begins-in-title = آغاز واژه‌ای از عنوان
why-begins-in-heading = آغاز واژه‌ای از سرتیتر
why-letter-for-letter = حرف‌به‌حرف

## A ticket on the desk

conversation = گفت‌وگو
the-customer = مشتری
from = از
asked-from = پرسیده‌شده از صفحهٔ
waiting = زمان انتظار:
taken-by = برعهدهٔ
taken-by-nobody = کسی آن را برنداشته است
take = برداشتن
give-back = پس دادن
wait-for-customer = انتظار مشتری
put-on-hold = متوقف کردن
take-back-to-work = از سر گرفتن
go-to-reply = پاسخ
reply-to = پاسخ به
reply-hint = مشتری آن را در صفحهٔ پرسش خود می‌خواند.
send-to = فرستادن برای
send-keep-open = فرستادن و باز نگه داشتن
write-note = نوشتن یادداشت
note = یادداشت
note-label = یادداشت، برای مشتری فرستاده نمی‌شود
save-note = ذخیرهٔ یادداشت
resolve = حل کردن
outcome = چگونه پاسخ داده شد؟
outcome-linked = با مقالهٔ پیوندشده پاسخ داده شد
outcome-needs-article = مقاله لازم دارد
outcome-nothing = هیچ‌کدام
outcome-accepted = مشتری یکی از پاسخ‌های پیشنهادی را پذیرفت
resolution = چه چیزی آن را حل کرد
resolution-hint = برای پاسخ‌گوی بعدی با همین پرسش. مشتریان آن را نمی‌بینند.
tags = برچسب‌ها
tags-hint = با ویرگول جدا کنید
error-no-article = نخست مقاله را پیوند دهید، یا گزینهٔ دیگری برگزینید
error-tags = حداکثر ۱۲ برچسب بنویسید، هر یک تا ۴۰ نویسه
error-customer-wrote = مشتری در این میان نوشته است: بالا بخوانید. نوشته‌تان همین‌جاست؛ اگر هنوز درست است دوباره بفرستید
error-moved-on = درخواست در این میان تغییر کرده است. نوشتهٔ شما هنوز این‌جاست
just-solved = درخواست { $number } حل شد.
back-to-solved = دیدن دوباره
undo-solving = برگرداندن: باز کردن دوباره

## Beside a ticket

beside-ticket = کنار درخواست
solved-before = پیش‌تر حل‌شده
solved-before-none = پیش‌تر چیزی مانند این حل نشده است.
same-words = واژه‌های مشترک:
insert-answer = درج پاسخ
link = پیوند دادن
linked = پیوندشده
linked-heading = پیوندشده به این درخواست
unlink = برداشتن پیوند
before-asking = مشتری پیش از این چه کرده است
trail-searched = جستجو کرد
trail-read = خواند
trail-shown = نشان داده شد
trail-opened = باز شد
trail-accepted = پذیرفته شد
trail-rejected = رد شد

## The command bar

command = رفتن به…
command-hint = چند واژه، یا نام یک صفحه
command-hint-desk = شمارهٔ درخواست، چند واژه، یک صفحه، یا یک کار
command-here = در این صفحه
command-tickets = درخواست‌ها
command-recent = به‌تازگی بازشده
command-search = جستجوی «{ $words }»

## Keys

keys-hint = کلیدهای تکی هنگامی کار می‌کند که در کادری نمی‌نویسید. اگر مزاحم است خاموششان کنید؛ این مرورگر آن را به یاد می‌سپارد.
keys-on = کلیدهای تکی روشن است
key-command = رفتن به هر جا، حتی از درون یک کادر
key-move = بعدی، قبلی
key-open = باز کردن
key-choose = انتخاب درخواست
key-bulk = همان کار با همهٔ انتخاب‌شده‌ها
key-take = برداشتن یا پس دادن درخواست
key-insert = درج پاسخ
key-link = پیوند دادن
key-reply = پاسخ
key-note = یادداشت
key-resolve = حل کردن
key-put-off = گذاشتن برای بعد
key-next = برداشتن پرسش بعدی
key-wait = در انتظار مشتری گذاشتن، یا پس گرفتن
key-hold = متوقف کردن، یا پس گرفتن
key-follow = دنبال کردن، یا دنبال نکردن
key-hand-over = واگذار کردن
key-merge = یکی کردن با دیگری
key-save-view = ذخیرهٔ جست‌وجو به‌عنوان نما
key-search = جستجو
key-queue = رفتن به صف
key-views = رفتن به نماهای ذخیره‌شده
key-view = رفتن به نخستین … نهمین نمای ذخیره‌شده
key-write = به صفحهٔ ویراستاران
key-help = همین فهرست

## Tables and charts

sort-by-this = مرتب کردن بر پایهٔ این ستون
very-full = { $shown } مورد نخست از { $total }.
chart-empty = هنوز عددی برای نمایش نیست.
chart-table = همین عددها در جدول
chart-summary = { $title }. بیشترین: { $high }، { $highlabel }. کمترین: { $low }، { $lowlabel }.

## Editors

content-problems = مشکل‌های محتوا
content-problems-none = مشکلی پیدا نشد.
content-held-back = بیشتر پوشهٔ محتوا از میان رفته است. سایت هنوز همان محتوای پیشین را نشان می‌دهد.
content-problems-more = بقیه را فرمان answerdesk check نشان می‌دهد.
foreign-keys = فراداده‌های سامانه‌های دیگر، نگه داشته شده ولی به کار نمی‌رود:
severity-error = خطا
severity-warning = هشدار
needs-article = نیازمند مقاله
needs-article-none = هیچ درخواست حل‌شده‌ای منتظر مقاله نیست.

## The incident banner

incident = اطلاعیهٔ فوری
incident-hint = متنی کوتاه بالای هر صفحه‌ای که مشتریان می‌بینند، تا وقتی خودش تمام شود.
incident-now = اکنون روی صفحه‌ها
incident-none = اطلاعیه‌ای نیست.
incident-ends = خودش تمام می‌شود:
incident-end = همین حالا برداشته شود
incident-set = نشان دادن اطلاعیه
incident-level = چقدر جدی است؟
incident-notice = اطلاع‌رسانی
incident-trouble = اختلال
incident-text = متن اطلاعیه به هر زبان
incident-text-hint = { $count ->
    [one] حداکثر { $shown } نویسه. به زبانی که متن ندارد، متن زبان دیگری دیده می‌شود.
   *[other] هر کدام حداکثر { $shown } نویسه. به زبانی که متن ندارد، متن زبان دیگری دیده می‌شود.
}
incident-article = نشانی مقاله‌ای که بیشتر می‌گوید
incident-article-hint = برای نمونه en/start/install
incident-lasts = مدت ماندن
error-incident-text = متن را دست‌کم به یک زبان بنویسید
error-incident-article = در این نشانی مقاله‌ای همگانی نیست
error-incident-lasts = برگزینید چه مدت بماند

## People

column-name = نام
column-email = نشانی ایمیل
column-roles = نقش‌ها
column-account = حساب
role-agent = پاسخ‌گو
role-editor = ویراستار
role-lead = سرگروه
role-admin = مدیر
switch-off = غیرفعال کردن
switch-on = فعال کردن
switched-off = غیرفعال
invite = دعوت از یک نفر
invite-name = نام او
make-link = دعوت
invited = پیوند برای
invited-hint = آن را خودتان برسانید. یک بار و تا هفت روز کار می‌کند و دوباره نشان داده نمی‌شود.
invitations = دعوت‌های باز
invitations-hint = هر پیوند یک بار کار می‌کند. آن را که گم شده پس بگیرید.
invitation-withdraw = پس گرفتن
invitation-withdrawn = دعوت پس گرفته شد. پیوند آن دیگر کار نمی‌کند.
column-invitation = دعوت
column-invited-by = سازنده
column-works-until = کار می‌کند تا
error-no-role = دست‌کم یک نقش برگزینید
error-last-admin = این آخرین مدیر است. نخست این نقش را به کس دیگری بدهید

## Policies

policies = سیاست‌ها
policies-hint = بخش‌ها، رده‌ها، برچسب‌ها و قاعده‌های میز کار، همان‌طور که فایل policies.toml کنار محتوا می‌گوید.
policies-try = آزمودن قاعده‌ها
policies-file = فایل سیاست‌ها
policies-saved = ذخیره شد و از همین حالا اعمال می‌شود.
policies-broken = فایل خطا دارد و به کار نمی‌رود. آنچه این‌جا می‌بینید آخرین فایل درست است.
policies-broken-first = فایل خطا دارد. آنچه این‌جا می‌بینید بخشی است که خوانده شد.
policies-warned = فایل اعمال می‌شود، اما چیزی در آن احتمالاً منظور شما نبوده است.
rules = قاعده‌ها
rules-hint = هر درخواست تازه از همهٔ آن‌ها می‌گذرد، از اولی تا آخری.
rules-none = قاعده‌ای نیست. هر درخواست به { $department } می‌رود.
gap-department = هیچ‌کس در { $department } کار نمی‌کند.
gap-skill = هیچ‌کس مهارت { $skill } را که قاعدهٔ «{ $rule }» می‌خواهد ندارد.
gap-assignee = قاعدهٔ «{ $rule }» درخواست‌ها را به { $person } می‌سپارد که این‌جا به درخواست‌ها پاسخ نمی‌دهد.
rule-when = وقتی درخواست
rule-then = آن‌گاه
rule-always = همیشه
rule-stops = قاعده‌های بعدی بررسی نمی‌شوند
rule-up = بالاتر
rule-down = پایین‌تر
when-words = یکی از این‌ها را دارد:
when-all-words = همهٔ این‌ها را دارد:
when-without-words = هیچ‌یک از این‌ها را ندارد:
when-lang = به این زبان است:
when-page = از این صفحه آمده است:
when-tier = از مشتری این رده است:
when-channel = از این راه آمده است:
when-time = در این ساعت‌ها آمده است:
when-department = تا این‌جا برای این بخش است:
then-department = بخش:
then-priority = اولویت:
then-tags = برچسب‌ها:
then-assignee = سپرده می‌شود به
then-skills = کسی لازم است برای
then-escalate = سرگروه فوراً آن را می‌بیند
priority-low = کم
priority-normal = معمولی
priority-high = زیاد
priority-urgent = فوری
departments = بخش‌ها
department = بخش
column-work = شیوهٔ کار
column-public = مشتریان می‌بینند
column-time-zone = منطقهٔ زمانی
column-name-in-file = در فایل
work-in-order = «بعدی» درخواست‌ها را می‌دهد
work-pick = از صف انتخاب می‌کنند
tiers = رده‌های مشتریان
tiers-none = رده‌ای نیست: به همهٔ مشتریان یکسان رسیدگی می‌شود.
tiers-hint = به ردهٔ اول زودتر رسیدگی می‌شود.
tags-free = فهرستی از برچسب‌ها نیست، پس هر برچسبی را می‌توان داد. اولین برچسبی که بیفزایید فهرست را آغاز می‌کند.
tag-add = افزودن برچسب
tag-name = برچسب
tag-name-hint = حروف کوچک، رقم و خط تیره. هرگز عوض نمی‌شود.
tag-title = آنچه دیگران می‌خوانند
frustration = نارضایتی
frustration-off = شمرده می‌شود، اما درخواستی را به سرگروه نمی‌رساند.
policies-rest = بستن و ورود
policies-close-never = درخواست‌های حل‌شده خودبه‌خود بسته نمی‌شوند.
policies-second-factor = باید با عامل دوم وارد شوند: { $roles }
policies-no-second-factor = ورود با عامل دوم برای کسی اجباری نیست.
policies-text = متن policies.toml
policies-text-hint = هر خطا پیش از ذخیره، با شمارهٔ سطر گفته می‌شود.
policies-check = بررسی
policies-save = بررسی و ذخیره
policies-problems = چه چیزی نادرست است
policies-changes = چه چیزی عوض می‌شود
policies-changes-none = خطایی نیست و چیزی عوض نمی‌شود.
policies-theirs = اکنون در فایل
line = سطر { $line }
change-added = تازه:
change-removed = حذف می‌شود:
change-changed = عوض می‌شود:
thing-department = بخش
thing-tier = رده
thing-tag = برچسب
thing-rule = قاعده
thing-order = ترتیب
thing-frustration = نارضایتی
thing-setting = تنظیم
error-policies-changed = فایل از وقتی آن را باز کردید عوض شده است. متن شما این‌جاست و متن کنونی فایل پایین‌تر. ذخیرهٔ دوباره جای آن را می‌گیرد
error-policies-not-writable = این سرور نمی‌تواند فایل policies.toml را بنویسد. آن را همان‌جا عوض کنید که محتوا از آن می‌آید
error-policies-unreadable = فایل policies.toml خوانده نمی‌شود. گزارش سرور دلیلش را می‌گوید
error-policies-too-long = متن از اندازهٔ مجاز فایل بلندتر است
error-policies-no-rule = چنین قاعده‌ای دیگر نیست
error-policies-by-hand = فایل طوری نوشته شده است که این کار را باید در متن آن کرد
error-tag-name = حروف کوچک، رقم و خط تیره به کار ببرید، حداکثر ۴۰ نویسه
error-tag-exists = چنین برچسبی از پیش هست
try-hint = آنچه یک مشتری ممکن است بنویسد بنویسید. چیزی ذخیره نمی‌شود.
try-text = آنچه مشتری نوشت
try-subject = موضوع
try-lang-of-text = زبان متن
try-lang-was = به زبان { $language } خوانده شد
try-tier = ردهٔ مشتری
try-no-tier = هیچ‌کدام
try-channel = راه آمدن
try-page = نشانی صفحه
try-at = زمان آمدن ({ $zone })
try-send = آزمودن
try-result = سرانجام آن
try-rules = قاعده به قاعده
try-no-rules = قاعده‌ای نیست.
try-escalates = همین بس است: سرگروه فوراً آن را می‌بیند.
verdict-applied = اعمال می‌شود
verdict-passed = اعمال نمی‌شود
verdict-not-reached = بررسی نمی‌شود
test-holds = بله:
test-fails = خیر:
sign-words = واژه‌ها: { $words }
sign-capitals = { $percent }٪ حروف بزرگ‌اند
error-policies-problems = { $count ->
    [one] { $shown } ایراد در بالا آمده است. چیزی ذخیره نشد
   *[other] { $shown } ایراد در بالا آمده است. چیزی ذخیره نشد
}
frustration-at = { $count ->
    [one] از { $shown } امتیاز به بالا، سرگروه فوراً درخواست را می‌بیند.
   *[other] از { $shown } امتیاز به بالا، سرگروه فوراً درخواست را می‌بیند.
}
policies-close = { $count ->
    [one] درخواست‌های حل‌شده پس از { $shown } روز خودبه‌خود بسته می‌شوند.
   *[other] درخواست‌های حل‌شده پس از { $shown } روز خودبه‌خود بسته می‌شوند.
}
frustration-points = { $count ->
    [one] { $shown } امتیاز نارضایتی
   *[other] { $shown } امتیاز نارضایتی
}
sign-wrote-again = { $count ->
    [one] { $shown } پیام بی‌پاسخ
   *[other] { $shown } پیام بی‌پاسخ
}
sign-came-back = { $count ->
    [one] { $shown } بار پس از حل شدن برگشته است
   *[other] { $shown } بار پس از حل شدن برگشته است
}
sign-other-tickets = { $count ->
    [one] { $shown } پرسش دیگر در این اواخر
   *[other] { $shown } پرسش دیگر در این اواخر
}
sign-marks = { $count ->
    [one] { $shown } ردیف ! و ؟
   *[other] { $shown } ردیف ! و ؟
}

## Errors

error-400 = این را نتوانستیم بخوانیم
error-400-text = چیزی ذخیره نشد. برگردید، صفحه را دوباره باز کنید و یک بار دیگر بفرستید.
error-403 = حساب شما اجازهٔ این کار را ندارد
error-403-text = چیزی تغییر نکرد. مدیر می‌تواند نقش لازم را به شما بدهد.
error-404 = این‌جا چیزی نیست
error-404-text = شاید نشانی قدیمی باشد یا غلطی داشته باشد. آنچه لازم دارید جستجو کنید:
error-404-meant = شاید یکی از این‌ها
error-405 = این کار این‌جا شدنی نیست
error-405-text = چیزی تغییر نکرد. برگردید و از همان صفحه دوباره امتحان کنید.
error-408 = فرستادن بیش از اندازه طول کشید
error-408-text = چیزی ذخیره نشد. دوباره بفرستید.
error-409 = این کار اکنون شدنی نیست
error-409-text = در این میان چیزی تغییر کرده است. چیزی ذخیره نشد. برگردید و صفحه را دوباره ببینید.
error-413 = متن بیش از اندازه بلند است
error-413-text = چیزی ذخیره نشد. متن را کوتاه کنید و دوباره بفرستید.
error-429 = بیش از اندازه تکرار شد
error-429-text = { $count ->
    [one] چیزی ذخیره نشد. { $shown } دقیقهٔ دیگر دوباره امتحان کنید.
   *[other] چیزی ذخیره نشد. { $shown } دقیقهٔ دیگر دوباره امتحان کنید.
}
error-500 = مشکلی از سمت ما پیش آمد
error-500-text = ثبت شد. یک دقیقهٔ دیگر دوباره امتحان کنید.
error-503 = اکنون نمی‌توانیم چیزی ذخیره کنیم
error-503-text = آنچه تأیید کرده بودیم از دست نرفته است. یک دقیقهٔ دیگر دوباره امتحان کنید.
error-search-text = جستجو اکنون کار نمی‌کند. همچنان می‌توانید مقاله‌ها را بخوانید یا از یک نفر بپرسید.
error-form = این فرم پذیرفته نشد
error-form-text = فرم از صفحهٔ خود شما نیامده است. چیزی تغییر نکرد. صفحه را دوباره باز کنید و یک بار دیگر بفرستید.
error-signed-out = دیگر با حساب خود وارد نیستید
error-signed-out-text = چیزی ذخیره نشد. وارد شوید، صفحه را دوباره باز کنید و متن خود را باز بگذارید.
kept = آنچه نوشتید
kept-hint = از دست نرفته است: از این‌جا کپی کنید.
kept-hint-cut = فقط بخش آغازین رسید: از این‌جا کپی کنید.
kept-cut = پس از «{ $words }» بریده شد. دنبالهٔ آن نرسید.
kept-question = پرسش شما
kept-text = متن شما
send-again = دوباره بفرستید

## The order of the queue, and what a ticket is about
view-snoozed = برای بعد
queue-comes-snoozed = درخواستی که برای بعد گذاشته شود سر وقت خود برمی‌گردد، یا وقتی مشتری بنویسد.
next-question = پرسش بعدی
next-nothing = اکنون کسی در انتظار نیست که بتوانید کمکش کنید.
next-full = { $count ->
    [one] یک پرسش در انتظار پاسخ شماست. بیش از این هم‌زمان به شما داده نمی‌شود: نخست به آن پاسخ دهید یا از یک سرپرست بپرسید.
   *[other] { $shown } پرسش در انتظار پاسخ شماست. بیش از این هم‌زمان به شما داده نمی‌شود: نخست به یکی پاسخ دهید یا از یک سرپرست بپرسید.
}
scope-all = همه
scope-mine = برای من
priority = اولویت
tier = رده
subject = موضوع
save = ذخیره
follow = دنبال کردن
unfollow = دنبال نکردن
nobody = هیچ‌کس
somebody-gone = کسی که رفته است
change-facts = تغییر
priority-is = اولویت: { $priority }
ticket-facts = دربارهٔ این درخواست
tags-kept = همهٔ برچسب‌ها
tags-kept-hint = با ویرگول جدا کنید؛ از فهرست زیر
error-no-such-tag = برچسب «{ $tag }» در فهرست نیست. یکی از فهرست را برگزینید یا از یک سرپرست بخواهید آن را بیفزاید.
error-out-of-order = پرسش‌های این بخش به ترتیب پاسخ داده می‌شوند: نوبت { $number } است. متن شما همین‌جا مانده است.
error-not-your-turn = پرسش‌های این بخش به ترتیب پاسخ داده می‌شوند و اکنون نوبت این یکی برای شما نیست. متن شما همین‌جا مانده است.
history = { $count ->
    [one] تاریخچه: یک مورد
   *[other] تاریخچه: { $shown } مورد
}
history-desk = سامانه
history-began = فرستاده شد
history-sorted = مرتب شد با: { $rules }
history-sorted-plainly = هیچ قاعده‌ای به کار نرفت
history-moved = { $what }: { $from } ← { $to }
history-list = { $what }: { $items }
history-related = درخواست‌ها
history-followers = دنبال‌کنندگان
history-snoozed = برای بعد، تا { $until }
history-woke = دوباره در صف

## Who works on what
team = گروه
team-hint = چه کسی روی چه کار می‌کند؛ نخست آنان که کمترین کار را دارند.
load = { $waiting } در انتظار
load-of = { $waiting } از { $capacity } در انتظار
all-departments = همهٔ بخش‌ها
departments-hint = اگر هیچ‌کدام برگزیده نشود: همه.
skills = مهارت‌ها
skills-hint = نام‌ها با خط تیره به‌جای فاصله، جدا با ویرگول. قاعده‌ها می‌توانند آن‌ها را بخواهند.
skills-asked = جدا با ویرگول. قاعده‌ها این‌ها را می‌خواهند: { $skills }.
capacity = پرسش‌های هم‌زمان
capacity-hint = وقتی این تعداد در انتظار پاسخ او باشد، «پرسش بعدی» و قاعده‌ها چیز دیگری نمی‌دهند. خالی: بی حد.
error-capacity = عددی تا { $most } بنویسید یا خالی بگذارید
error-skills = حروف کوچک، رقم و خط تیره به کار ببرید و میان مهارت‌ها ویرگول بگذارید
change-work = کارهایش تغییر کرد

## Putting a ticket off
column-until = تا
put-off = گذاشتن برای بعد
put-off-until = تا
put-off-later = کمی بعد، ۳ ساعت دیگر
put-off-tomorrow = فردا ساعت ۹:۰۰
put-off-next-week = دوشنبه ساعت ۹:۰۰
put-off-at = یا تا این زمان
put-off-zone = به وقت { $zone }. اگر این را پر کنید، همین به حساب می‌آید.
put-off-note = به من یادآوری کن
put-off-by = { $name } این را برای بعد گذاشته است، تا
put-off-end = همین حالا به صف برگردد
reminder = این را برای بعد گذاشته بودید. برگشته است از
reminder-done = انجام شد
reminders = { $count ->
    [one] یک پرسش که برای بعد گذاشته بودید برگشته است.
   *[other] { $shown } پرسش که برای بعد گذاشته بودید برگشته‌اند.
}
error-not-ahead = زمانی در ۳۶۵ روز آینده وارد کنید
error-put-off-solved = حل شده است: چیزی برای بعد نمانده
history-reminds = یادآوری: { $note }
history-reminds-plainly = یادآوری
history-reminded = یادآوری انجام شد

## Who is here, and what changed meanwhile
is-here = { $name } این‌جاست.
is-writing = { $name } دارد می‌نویسد.
live-changed = این درخواست در این میان تغییر کرده است.
live-show = تازه‌ها را نشان بده
new-message = تازه
send-anyway-to = با این همه بفرست برای
error-colleague-wrote = در این میان { $name } نوشته است: آنچه بالا «تازه» نشان خورده را بخوانید. نوشته‌تان همین‌جاست؛ اگر هنوز درست است دوباره بفرستید
## Surveys
surveys = نظرسنجی‌ها
surveys-both = پس از حل شدن، از مشتریان یک سؤال می‌پرسیم: در درخواست‌های با شمارهٔ زوج اینکه چقدر راضی‌اند و در بقیه اینکه چقدر آسان بود.
surveys-csat = پس از حل شدن، از مشتریان می‌پرسیم چقدر راضی‌اند.
surveys-ces = پس از حل شدن، از مشتریان می‌پرسیم چقدر آسان بود.
surveys-off = از مشتریان نمی‌پرسیم چطور بود.
surveys-open = { $count ->
    [one] سؤال { $shown } روز باز می‌ماند.
   *[other] سؤال { $shown } روز باز می‌ماند.
}
surveys-days = { $count ->
    [one] { $shown } روز
   *[other] { $shown } روز
}
surveys-silent = از کسانی که تا { $days } چیزی نمی‌گویند، از { $share } یک بار دیگر می‌پرسیم.
surveys-not-silent = از کسی که چیزی نمی‌گوید دوباره نمی‌پرسیم.
surveys-escalate = { $survey }: «{ $answer }» یا بدتر به یک سرپرست نشان داده می‌شود.
surveys-never = { $survey }: هیچ پاسخی خودبه‌خود به سرپرست نشان داده نمی‌شود.
feedback-destinations = بازخورد به کجا فرستاده می‌شود

## Feedback that is sent on
feedback = بازخوردهای فرستاده‌شده
feedback-hint = آنچه مشتریان گفته‌اند و دربارهٔ پشتیبانی نیست. نام هیچ مشتری در آن نیست و شمار آن اینجا می‌ماند.
feedback-no-destinations = سیاست‌ها کسی را برای فرستادن بازخورد نام نبرده‌اند. یک [[feedback]] به پرونده بیفزایید.
feedback-to = به چه کسی
feedback-choose = برگزینید
feedback-text = آنچه فرستاده می‌شود
feedback-text-hint = فقط همین متن از درخواست بیرون می‌رود، بدون نشانی ایمیل و عددهای بلند. آن را به اصل سخن کوتاه کنید.
feedback-send = فرستادن بازخورد به…
feedback-send-button = فرستادن
feedback-sent = فرستاده شد به
feedback-all = همهٔ آنچه فرستاده شد
feedback-none = هنوز چیزی برایشان فرستاده نشده است.
feedback-by-month = فرستاده‌ها به تفکیک ماه
feedback-month = ماه از
feedback-by = فرستنده:
feedback-state-sent = هنوز ندیده‌اند
feedback-state-seen = دیده شد
feedback-state-answered = پاسخ داده شد
feedback-seen = دیده شد
feedback-answered = پاسخ داده شد
feedback-mark-seen = آن را دیده‌اند
feedback-note-answer = یادداشت پاسخشان
feedback-answer = پاسخشان چیست
error-feedback-long = پاسخ بیش از اندازه بلند است؛ کوتاه‌تر بگویید
error-no-destination = برگزینید که به چه کسی برود
error-sent-on-often = از این درخواست به اندازهٔ کافی فرستاده شده است
history-sent-on = فرستاده شد به { $names }
key-send-on = فرستادن بازخورد

## Ratings on the standards page
ratings = مشتریان چه گفتند
ratings-hint = پس از حل شدن هر پرسش یک سؤال دربارهٔ آن می‌پرسیم. این‌ها همهٔ پاسخ‌های ۳۰ روز گذشته‌اند، بدها هم.
ratings-asked = پرسیده شد
ratings-answered = پاسخ دادند
ratings-good-csat = راضی یا بسیار راضی
ratings-good-ces = موافق آسان بودن
ratings-answers = پاسخ‌ها
ratings-answer = پاسخ
ratings-too-few = کمتر از { $least } پاسخ: برای نتیجه گرفتن بسیار کم است.

## Merging, handing over and escalating
view-escalated = نزد سرپرست
queue-comes-escalated = درخواست وقتی به این‌جا می‌آید که کسی یا قاعده‌ای سرپرست بخواهد، یا صبر مشتری تمام شده باشد.
saved-views = نماهای ذخیره‌شده
saved-views-order = مرتب کردن
saved-views-hint = نما جست‌وجویی است که نام دارد. کنار صف می‌آید، با شمار درخواست‌هایش.
saved-views-none = هنوز نمایی ذخیره نشده است.
saved-view-new = نمای تازه
view-save = ذخیره به‌عنوان نما
view-words = جست‌وجو
view-words-hint = مانند جست‌وجوی میز کار، برای نمونه is:waiting assignee:none sort:urgency
view-whose = چه کسی می‌بیند
view-for-me = تنها خودم
view-for-all = همهٔ گروه
view-up = بالا
view-down = پایین
view-change = تغییر
view-remove = برداشتن
view-tickets = { $count ->
    [one] { $shown } درخواست
   *[other] { $shown } درخواست
}
error-view-name = { $count ->
    [one] نامی با حداکثر { $shown } نویسه بنویسید
   *[other] نامی با حداکثر { $shown } نویسه بنویسید
}
error-view-words = { $count ->
    [one] آنچه باید جست‌وجو شود را با حداکثر { $shown } نویسه بنویسید
   *[other] آنچه باید جست‌وجو شود را با حداکثر { $shown } نویسه بنویسید
}
error-many-views = { $count ->
    [one] { $shown } نما هست. نخست یکی را بردارید.
   *[other] { $shown } نما هست. نخست یکی را بردارید.
}
view-comes = درخواستی این‌جا می‌آید که جست‌وجوی این نما آن را پیدا کند.
merge = ادغام…
merge-title = ادغام { $number } در درخواستی دیگر
merge-into = شمارهٔ درخواست دیگر
merge-compare = مقایسه
merge-likely = شاید یکی از این‌ها
merge-none = درخواست باز دیگری با همین نشانی یا همین مضمون نیست.
merge-same-address = همین نشانی را داده است
column-why = چرا
merge-confirm = { $number } در { $into } ادغام شود؟
merge-goes = بسته می‌شود و به دیگری می‌رسد
merge-stays = این‌جا پاسخ داده می‌شود
merge-what = چه می‌شود
merge-what-closed = { $number } بسته می‌شود، از صف و جستجو بیرون می‌رود و صفحه‌اش به { $into } می‌رسد.
merge-what-opens = کسی در { $number } منتظر است، پس { $into } دوباره باز می‌شود.
merge-what-thread = پیام‌های { $number } به ترتیب زمان در گفت‌وگوی { $into } می‌آید.
merge-what-customers = هر مشتری پیوند خود را نگه می‌دارد و فقط پیام‌های خود را می‌بیند. از این پس پاسخ در { $into } برای هر دو می‌رود. یادداشت‌ها برای هیچ‌کس نمی‌رود.
merge-what-undo = تا یک روز می‌توان آن را برگرداند.
merge-do = ادغام { $number } در { $into }
merge-swap = برعکس
merged-into = ادغام شده است؛ پاسخ داده می‌شود در
merge-undo = برگرداندن ادغام
merged-here = این‌ها هم این‌جا پاسخ داده می‌شود:
from-ticket = از { $number }
sent-also = همچنین فرستاده شد به
sent-to = این فرستاده می‌شود برای:
sent-to-each = هر کدام این پاسخ را کنار پیام‌های خود می‌خواند و از دیگران چیزی نمی‌داند.
error-merge-number = درخواستی با این شماره نیست
error-merge-itself = درخواست را نمی‌توان در خودش ادغام کرد
error-merge-target = آن درخواست در { $number } ادغام شده است؛ همان را برگزینید
error-merge-has = درخواست‌های دیگری در این ادغام شده‌اند. برعکس ادغام کنید، یا نخست آن را برگردانید
error-merge-gone = این درخواست پیش‌تر در { $number } ادغام شده است
error-merge-not = این درخواست دیگر ادغام‌شده نیست
error-merge-not-yours = فقط کسی که ادغام کرده است یا یک سرپرست می‌تواند آن را برگرداند
error-merge-late = ادغام را فقط تا یک روز می‌توان برگرداند
error-goes-on = این درخواست در این میان در { $number } ادغام شده است. نوشتهٔ شما هنوز این‌جاست؛ آن را آن‌جا بفرستید
split = پاسخ در درخواستی جدا
split-hint = درخواست تازه‌ای با این پیام آغاز می‌شود. مشتری پیوند آن را همین‌جا می‌یابد و دو درخواست به هم پیوند می‌خورند.
split-do = آغاز درخواست
split-from = با پیامی از { $number } آغاز شد
part-goes-on = ادامه در { $number }
part-answered = این بخش را در { $number } پاسخ می‌دهیم
error-split = این پیام نمی‌تواند درخواستی جدا شود
hand-over = واگذاری…
hand-over-title = واگذاری { $number }
hand-over-hint = درخواست تا پذیرفته شدن واگذاری همان‌جا می‌ماند.
hand-over-to = به چه کسی؟
hand-over-department = نخستین کسی که از بخش «{ $name }» بپذیرد
hand-over-note = یادداشت برای کسی که تحویل می‌گیرد
hand-over-note-hint = مشتری چه می‌خواهد، چه آزموده شده و گام بعدی چیست؛ تا کسی دوباره نپرسد. مشتریان آن را نمی‌بینند.
hand-over-offer = پیشنهاد واگذاری
assign = سپردن همین حالا
assign-hint = شما سرپرست هستید و می‌توانید آن را همین حالا، بی‌یادداشت و بی‌پذیرش، به کسی بسپارید.
has-enough = به اندازهٔ کافی دارد
works-elsewhere = در بخش دیگری کار می‌کند
lacks-skills = نمی‌داند: { $skills }
offered = { $from } این درخواست را به { $to } پیشنهاد می‌کند
offers = پیشنهاد به شما
you-have = شما دارید:
offer-accept = پذیرفتن
offer-decline = نپذیرفتن
offer-word = چرا نه
offer-withdraw = پس گرفتن پیشنهاد
error-offer-note = برای کسی که تحویل می‌گیرد یادداشتی بنویسید
error-offer-over = این درخواست دیگر پیشنهاد نمی‌شود. شاید کس دیگری زودتر پذیرفته است
error-offer-not-for-you = این درخواست به کس دیگری پیشنهاد شده است
error-offer-not-yours = این درخواست برعهدهٔ کس دیگری است. او یا یک سرپرست می‌تواند واگذارش کند
error-offer-nobody = کسی را برگزینید که بتواند آن را بردارد
error-offer-theirs = این درخواست همین حالا برعهدهٔ اوست
escalate = نشان دادن به سرپرست
escalate-reason = چرا باید سرپرست آن را ببیند؟
escalate-hint = درخواست نزد شما می‌ماند. سرپرستان آن را در نمای «نزد سرپرست» می‌یابند. مشتریان آن را نمی‌بینند.
escalated = سرپرست باید این درخواست را ببیند.
escalated-by-hand = { $name } سرپرست خواست
escalated-by-rule = قاعدهٔ «{ $rule }»
escalation-taken = { $name } به آن رسیدگی می‌کند
escalation-take = به‌عهده گرفتن
escalation-end = پایان رسیدگی سرپرست
escalation-note = برایش چه کردید
error-escalation-over = این درخواست دیگر نزد سرپرست نیست
error-escalation-already = برای این درخواست به اندازهٔ کافی سرپرست خواسته شده است
history-merged-into = در { $number } ادغام شد
history-unmerged = ادغام در { $number } برگردانده شد
history-joined = پاسخ‌گوی { $numbers } هم شد
history-left = دیگر پاسخ‌گوی { $numbers } نیست
history-parts = بخش‌هایی در { $numbers } ادامه یافت
history-offered = به { $name } پیشنهاد شد
history-offer-ended = پیشنهاد به { $name } پایان یافت
history-escalated = به سرپرستان نشان داده شد: { $reasons }
history-escalation-ended = رسیدگی سرپرست پایان یافت
history-longer-wait = به مشتری به جای { $before } گفته شد { $time }
history-wait-missed = زمانی که به مشتری گفته شده بود گذشت: { $time }
send-to-all = { $count ->
    [one] فرستادن برای { $shown } مشتری
   *[other] فرستادن برای { $shown } مشتری
}
error-merge-many = { $count ->
    [one] حداکثر { $shown } درخواست در یکی ادغام می‌شود
   *[other] حداکثر { $shown } درخواست در یکی ادغام می‌شود
}
escalated-by-frustration = { $count ->
    [one] صبر مشتری تمام شده است: { $shown } امتیاز
   *[other] صبر مشتری تمام شده است: { $shown } امتیاز
}
## مشتریان: همهٔ پرسش‌های یک نفر، و آنچه گروه می‌داند

own-all = همهٔ پرسش‌هایتان را ببینید
own-all-hint = حتی آن‌هایی که با دستگاه‌های دیگر پرسیده‌اید. نشانی‌ای را بدهید که با آن پرسیده‌اید: پیوندی به همان نشانی فرستاده می‌شود که پرسش‌ها را در این‌جا باز می‌کند. حساب لازم نیست.
own-ask-link = درخواست پیوند
own-link-asked = درخواست شما ثبت شد. پیوند فقط به نشانی‌ای می‌رود که داده‌اید. یک بار و تا یک ساعت کار می‌کند.
own-link-title = باز کردن پرسش‌هایتان
own-link-for = این پیوند برای این نشانی است:
own-link-hint = همهٔ پرسش‌هایی را باز می‌کند که با این نشانی پرسیده شده‌اند. آن را با دستگاه خودتان باز کنید: این‌جا واردشده می‌مانید تا وقتی که ۹۰ روز سر نزنید.
own-link-open = باز کردن پرسش‌هایم
own-link-gone = این پیوند دیگر کار نمی‌کند
own-link-gone-hint = یا پیش‌تر به کار رفته است یا بیش از یک ساعت گذشته است. پیوند دیگری بخواهید.
own-signed-in = با این نام وارد شده‌اید:
own-hint = این‌ها پرسش‌هایی هستند که پیش از ورود با نشانی شما پرسیده شده‌اند، و آن‌هایی که پس از ورود با هر دستگاهی می‌پرسید.
own-search = جست‌وجو در پرسش‌هایتان
own-state-all = همه
own-none = هنوز پرسشی ندارید.
own-none-found = هیچ‌یک از پرسش‌هایتان این‌گونه نیست.
own-on-device = فقط در این دستگاه
own-on-device-hint = این‌ها در این‌جا پرسیده یا باز شده‌اند و به نشانی شما وصل نیستند.
own-sessions-hint = هر کدام را که نمی‌شناسید یا دیگر لازم ندارید پایان دهید.
ask-as = با این نام می‌پرسید:
ask-as-other = شما نیستید؟ در آن‌جا خارج شوید
ask-signed-out = دیگر وارد نیستید. پرسش شما هنوز این‌جاست: اگر می‌خواهید نشانی‌ای بدهید و آن را بفرستید
error-email-needed = نشانی ایمیلی مانند name@example.com بنویسید
customers = مشتریان
customers-search = مشتری را با نام یا نشانی پیدا کنید
customers-none = مشتری‌ای پیدا نشد.
customers-more = { $count ->
    [one] فقط { $shown } نفر نشان داده شده است. بیشتر از نام را بنویسید.
   *[other] فقط { $shown } نفر نخست نشان داده شده‌اند. بیشتر از نام را بنویسید.
}
customers-asking = پیوندهای درخواست‌شده
customers-asking-hint = کسانی این نشانی‌ها را داده‌اند تا پرسش‌هایشان را ببینند. پیوندی بسازید و فقط به همان نشانی بفرستید: هر کس آن را باز کند همهٔ پرسش‌های آن نشانی را می‌بیند.
customers-for-ticket = مشتری‌ای را برگزینید که پرسش { $number } از اوست.
customers-to-join = پرونده‌ای را برگزینید که با پروندهٔ { $name } یکی می‌شود.
column-doing = کارها
customer-nobody-yet = هنوز کسی این نشانی را ثابت نکرده است
customer-make-link = ساختن پیوند ورود
customer-dismiss = برداشتن از فهرست
customer-link-made = پیوندی برای
customer-link-made-hint = آن را فقط به همین نشانی بفرستید. یک بار و تا یک ساعت کار می‌کند و تنها اکنون نشان داده می‌شود.
customer-write-mail = نوشتن ایمیل با این پیوند
customer-mail-subject = پرسش‌های شما در { $site }
customer-mail-body = این پیوند پرسش‌های شما را باز می‌کند. یک بار و تا یک ساعت کار می‌کند. اگر شما آن را نخواسته‌اید، کاری با آن نداشته باشید.
customer-new = مشتری تازه
customer-new-make = ساختن پرونده
customer-link-ticket = پرسش از اوست
customer-join = یکی کردن با این
customer-since = شناخته‌شده از
customer-questions = پرسش‌ها
customer-questions-none = هنوز پرسشی از او نیست.
customer-unproved = دیگرانی که یکی از این نشانی‌ها را داده‌اند
customer-unproved-hint = نشانی فقط نوشته شده است و هر کسی می‌تواند آن را بنویسد. پرسشی را تنها وقتی وصل کنید که می‌دانید از اوست؛ او آن را خواهد دید.
customer-about = دربارهٔ این مشتری
customer-addresses = نشانی‌ها
address-add = نشانی دیگر
address-add-button = افزودن
address-added-hint = نشانی‌ای که شما می‌نویسید چیزی را ثابت نمی‌کند: تا دارندهٔ آن پیوندی را به کار نبرد، پرسشی را باز نمی‌کند.
address-proved = ثابت‌شده
address-unproved = ثابت‌نشده
address-remove = برداشتن
customer-notes = یادداشت‌ها
customer-notes-hint = برای گروه. مشتری هرگز آن‌ها را نمی‌بیند.
customer-notes-changed = یادداشت‌ها عوض شد
tier-none = هیچ
tier-hint = برای پرسش‌های باز او بی‌درنگ به حساب می‌آید.
customer-join-title = یکی کردن دو پرونده
customer-join-hint = اگر یک نفر دو بار این‌جا هست، از هر دو یک پرونده بسازید.
customer-join-find = پیدا کردن پروندهٔ دیگر
customer-join-what = { $from } و { $into } یک مشتری می‌شوند. پروندهٔ { $into } می‌ماند.
customer-join-moves = نشانی‌ها، پرسش‌ها و یادداشت‌های { $from } به { $into } می‌رسند.
customer-join-opens = هر کس با نشانی ثابت‌شدهٔ { $from } یا { $into } وارد شود، پرسش‌های هر دو را می‌بیند.
customer-join-stays = این کار برگشت ندارد.
customer-join-goes = می‌رود:
customer-join-keeps = می‌ماند:
customer-join-do = یکی کن
customer-join-swap = پروندهٔ دیگر بماند
cancel = انصراف
customer-count = { $count ->
    [one] { $shown } پرسش
   *[other] { $shown } پرسش
}
customer-began = پرونده ساخته شد
customer-address-added = { $email } افزوده شد
customer-address-removed = { $email } برداشته شد
customer-address-proved = دارندهٔ { $email } آن را ثابت کرد
customer-link-was-made = پیوند ورود برای { $email } ساخته شد
customer-merged = با پروندهٔ { $name } یکی شد
customer-merged-into = با پروندهٔ دیگری یکی شد
error-customer-nothing = نام یا نشانی‌ای بنویسید
error-same-address = مشتری این نشانی را از پیش دارد
error-address-taken = مشتری دیگری این نشانی را ثابت کرده است. اگر هر دو یک نفرند، پرونده‌ها را یکی کنید
error-many-addresses = مشتری حداکثر ۲۰ نشانی دارد
error-same-customer = دو پروندهٔ متفاوت برگزینید
error-many-tickets = پرسش‌های این مشتری بیش از آن است که یک‌باره جابه‌جا شود
error-notes-together = یادداشت‌های هر دو با هم بیش از حد بلند است. نخست یکی را کوتاه کنید
customer-not-proved = روشن نیست این پرسش از کیست.
customer-is-theirs = پرسش از اوست
customer-find = پیدا کردن یا ساختن مشتری
customer-unlink = از این مشتری نیست
earlier-questions = پرسش‌های پیشین
asked-lately = { $count ->
    [one] { $shown } پرسش در ۳۰ روز گذشته
   *[other] { $shown } پرسش در ۳۰ روز گذشته
}
same-address = دیگرانی که این نشانی را داده‌اند
same-address-hint = نشانی فقط نوشته شده است. شاید کسان دیگری باشند.
key-customers = رفتن به مشتریان
unsent-kept = هنوز فرستاده نشده است. نگه داشته شده از

## Many tickets at once
bulk = چند درخواست با هم
bulk-hint = درخواست‌ها را با خانه‌های فهرست انتخاب کنید، سپس بگویید چه شود. راه‌حل برای هر درخواست جداگانه نوشته می‌شود.
bulk-do = انجام بده
bulk-what = کار
bulk-tag = برچسبی که افزوده شود
bulk-give = سپردن به
bulk-add-tag = افزودن برچسب زیر
bulk-to = { $what }: { $name }
bulk-choose = انتخاب { $number }
bulk-result = چند درخواست با هم: نتیجه
bulk-done = { $count ->
    [one] یک درخواست تغییر کرد.
   *[other] { $shown } درخواست تغییر کرد.
}
bulk-not-done = { $count ->
    [one] یکی تغییر نکرد:
   *[other] { $shown } تا تغییر نکرد:
}
bulk-back = بازگشت به صف
bulk-none-chosen = دست‌کم یک درخواست را در فهرست انتخاب کنید و دوباره انجام دهید.
bulk-what-missing = بگویید چه شود؛ برای افزودن برچسب، آن را بنویسید.
bulk-too-many = حداکثر ۱۰۰ درخواست با هم تغییر می‌کند.
bulk-why-gone = چنین درخواستی دیگر نیست.
bulk-why-other-department = از بخشی است که در آن کار نمی‌کنید. چند تا از آن‌ها را فقط سرپرست با هم تغییر می‌دهد.
bulk-why-not-allowed = اجازهٔ این کار را ندارید.
bulk-why-order = پرسش‌های این بخش به ترتیب پاسخ داده می‌شوند و اکنون نوبت این نیست.
bulk-why-solved = حل شده است.
bulk-why-no-department = چنین بخشی دیگر نیست.
bulk-why-not = اکنون با این درخواست شدنی نیست.

## Surveys
survey-title = یک پرسش دربارهٔ پرسش شما
survey-name-csat = رضایت
survey-name-ces = زحمت
survey-csat = از کمکی که گرفتید چقدر راضی هستید؟
survey-ces = «حل شدن پرسشم آسان بود.» چقدر موافقید؟
csat-1 = بسیار ناراضی
csat-2 = ناراضی
csat-3 = نه راضی و نه ناراضی
csat-4 = راضی
csat-5 = بسیار راضی
ces-1 = کاملاً مخالفم
ces-2 = مخالفم
ces-3 = کمی مخالفم
ces-4 = نه موافقم و نه مخالف
ces-5 = کمی موافقم
ces-6 = موافقم
ces-7 = کاملاً موافقم
survey-hint = فقط یک بار پرسیده می‌شود. تیم پاسخ شما را همراه این پرسش می‌خواند؛ در «قول ما به شما» بدون نام شما شمرده می‌شود.
survey-send = فرستادن پاسخم
survey-again = از وقتی این حل شد خبری از شما نداریم. از چند مشتری یک بار دیگر می‌پرسیم، چون کسانی که چیزی نمی‌گویند هم مهم‌اند.
survey-thanks = از پاسخ شما سپاسگزاریم
survey-yours = گفتید:
survey-comment = چه چیزی را دربارهٔ آن باید بدانیم؟
survey-comment-hint = فقط تیم آن را می‌خواند.
survey-comment-send = افزودن
survey-comment-kept = نظر شما به دست تیم رسید.
survey-over = اکنون اینجا چیزی پرسیده نمی‌شود: پرسش باز است یا مدت زیادی از حل شدن آن گذشته است.
error-survey-choose = یکی از پاسخ‌ها را برگزینید
error-survey-empty = چیزی بنویسید یا صفحه را همین‌طور رها کنید
survey-said = مشتری چه گفت
survey-score = { $score } از { $most }
survey-unanswered = پرسیده شد، هنوز پاسخی نیامده
escalated-by-score = پاسخ مشتری دربارهٔ { $number }: { $answer }
thing-feedback = مقصد بازخورد
survey-waits = چطور بود؟ یک پرسش
## The reports
reports = گزارش‌ها
report-title = گزارش‌ها: { $subject }
report-overview = نمای کلی
report-volume = پرسش‌ها
report-times = زمان‌ها
report-backlog = حل‌نشده
report-people = افراد
report-days = روزها
report-today = امروز
report-yesterday = دیروز
report-7-days = ۷ روز گذشته
report-30-days = ۳۰ روز گذشته
report-choose = روزهای دیگر، یا فقط بعضی پرسش‌ها
report-from = از
report-to = تا
report-tag = برچسب
report-all = همه
report-show = نمایش
report-zone = روزها به وقت
report-counting = عددها دوباره شمرده می‌شوند. تا پایان شمارش، بعضی از آن‌ها کمتر از مقدار واقعی‌اند.
report-nothing = برای این روزها چیزی نیست.
report-csv = به شکل CSV
report-figure = مقدار
report-before = همان تعداد روز پیش از آن
report-overview-hint = زمان‌ها به ساعت کاری است: نیمی از پرسش‌ها بیشتر طول نکشید، و نُه تا از ده تا. در کنار آن روزهای پیش: { $days }.
report-by-day = روز به روز
report-by-channel = بر پایهٔ راه رسیدن
report-by-department = بر پایهٔ بخش
report-by-tag = بر پایهٔ برچسب
report-department-hint = هر پرسش برای بخشی شمرده می‌شود که اکنون آن را دارد.
report-tag-hint = پرسشی که دو برچسب دارد برای هر دو شمرده می‌شود.
report-no-tag = بدون برچسب
report-asked = پرسش‌ها
report-share = سهم
report-replied = نخستین پاسخ‌ها
report-solved = حل‌شده
report-first-contact = حل‌شده در نخستین تماس
report-reopened = بازشدهٔ دوباره
report-reply-median = نخستین پاسخ: نیمی در
report-reply-most = نخستین پاسخ: نُه از ده در
report-solution-median = حل: نیمی در
report-solution-most = حل: نُه از ده در
report-unsolved-end = حل‌نشده در پایان
report-times-hint = ساعت‌های کاری از آنِ بخش است؛ برای حل، فقط تا وقتی نوبت با ما بود. به وقت ساعت: همهٔ زمان، با شب‌ها و روزهای تعطیل.
report-worked-hint = به ساعت کاری.
report-measured = اندازه‌گیری‌شده
report-median = نیمی در
report-most = نُه از ده در
report-reply-worked = نخستین پاسخ، ساعت کاری
report-reply-wall = نخستین پاسخ، به وقت ساعت
report-solution-worked = حل، ساعت کاری
report-solution-wall = حل، به وقت ساعت
report-median-worked = نیمی در، ساعت کاری
report-most-worked = نُه از ده در، ساعت کاری
report-median-wall = نیمی در، به وقت ساعت
report-most-wall = نُه از ده در، به وقت ساعت
report-first-replies = نخستین پاسخ‌ها، روز به روز
report-solutions = حل‌شده‌ها، روز به روز
report-times-by-channel = زمان‌ها بر پایهٔ راه رسیدن
report-times-by-department = زمان‌ها بر پایهٔ بخش
report-times-by-tag = زمان‌ها بر پایهٔ برچسب
report-unsolved-now = حل‌نشدهٔ اکنون، بر پایهٔ سن
report-unsolved-hint = اکنون، هر روزی که بالا انتخاب شده باشد. پرسش‌های واردشده از جای دیگر هم در آن است.
report-unsolved-by-day = حل‌نشده، روز به روز
report-unsolved = حل‌نشده
report-age = پرسیده‌شده
report-waiting = منتظر ما
report-pending = منتظر مشتری
report-on-hold = منتظر دیگران
report-satisfaction = رضایت
report-satisfied = راضی
report-easy = آسان بود
report-satisfaction-hint = از هر کس که پرسشش حل شد یکی از دو چیز پرسیده می‌شود. پاسخ خوب: راضی یا بسیار راضی، و دست‌کم «کمی موافقم» که آسان بود.
report-survey-asked = پرسیده‌شده
report-survey-answers = پاسخ‌ها
report-good = پاسخ‌های خوب
report-answer = پاسخ
report-said-by-day = مشتریان چه گفتند، روز به روز
report-said-by-department = مشتریان چه گفتند، بر پایهٔ بخش
report-said-by-tag = مشتریان چه گفتند، بر پایهٔ برچسب
report-csat-answers = پاسخ‌ها دربارهٔ رضایت
report-ces-answers = پاسخ‌ها دربارهٔ زحمت
report-promises = قول‌ها
report-promises-hint = قول در روزی شکسته می‌شود که مهلتش تمام شد، و می‌ماند تا کسی پاسخ دهد یا پرسش را حل کند. به‌موقع: از نخستین پاسخ‌ها و حل‌های این روزها که قولی دربارهٔ آن‌ها داده شده بود.
report-promise = قول
report-first-reply = نخستین پاسخ
report-next-reply = پاسخ بعدی
report-solution = حل
report-broken = قول‌های شکسته
report-overdue = اکنون دیرشده
report-kept = به‌موقع
report-broken-by-day = قول‌های شکسته، روز به روز
report-broken-by-department = قول‌ها بر پایهٔ بخش
report-first-in-time = نخستین پاسخ‌های به‌موقع
report-solved-in-time = حل‌شده به‌موقع
own-work = کار شما
own-work-hint = آنچه خودتان انجام دادید. دیگران گروه این صفحه را نمی‌بینند؛ سرپرستان همه را با هم می‌بینند.
report-choose-days = روزهای دیگر
report-people-hint = پرسش حل‌شده برای کسی شمرده می‌شود که آخرین بار آن را حل کرد. «حل‌نشدهٔ اکنون» به روزها بستگی ندارد.
report-replies = پاسخ‌ها
report-taken = از آنِ او شد
report-open-now = حل‌نشدهٔ اکنون
age-today = امروز
age-days = { $count ->
    [one] دیروز
   *[other] { $shown } روز پیش
}
age-from-to = { $from } تا { $to } روز پیش
age-more = { $from } روز پیش یا بیشتر
days-from-to = { $from } تا { $to }
length-minutes = { $minutes } دقیقه
length-hours = { $hours } ساعت
length-both = { $hours } ساعت و { $minutes } دقیقه
in-minutes = { $what } (دقیقه)
in-percent = { $what } (٪)
key-reports = به گزارش‌ها
error-report-days = هر دو روز را انتخاب کنید، نخستین و آخرین
error-report-backwards = آخرین روز پیش از نخستین روز است
error-report-long = حداکثر { $most } روز انتخاب کنید

# وعده‌ها
promises = وعده‌ها
promises-none = وعده‌ای داده نشده است: سیاست‌ها [[sla]] ندارند.
promises-hint = نخستین وعده‌ای که با درخواست بخواند برقرار است. همهٔ زمان‌ها زمان کاری‌اند.
promise-for = برای
promise-everybody = همه
promise-what = وعده
promise-first-within = نخستین پاسخ در { $time }
promise-next-within = هر پاسخ بعدی در { $time }
promise-solved-within = حل در { $time }
promise-warn = پس از { $percent }٪ از زمان هشدار داده می‌شود
promise-first-response = نخستین پاسخ
promise-next-response = پاسخ بعدی
promise-resolution = حل
promise-kept = انجام شد
promise-kept-late = دیر انجام شد
promise-paused = ایستاده است: نوبت مشتری است، یا حل شده
promise-sum = وعده { $promised }؛ گذشته { $used }؛ مانده { $left }
promise-sum-over = وعده { $promised }؛ گذشته { $used }؛ { $left } بیشتر
promise-sum-none = اکنون وعده‌ای نیست؛ گذشته { $used }
promise-broken = وعده انجام نشد. مهلت آن بود:
promise-how = این چگونه حساب شد
promise-policy = بر پایهٔ «{ $policy }»
promise-earlier = پیش از آن: { $time }
promise-no-span = هنوز زمان کاری نگذشته است.
promise-zone = زمان کاری، به ساعت { $zone }
promise-you-hear = پاسخ ما به شما می‌رسد تا
history-promise-broken = وعده‌ای انجام نشد: { $what }، مهلت { $due }
due-when = مهلت: { $when }
due-now = مهلت: همین حالا
overdue-by = { $time } از مهلت گذشته
view-overdue = گذشته از مهلت
view-due-soon = نزدیک به مهلت
queue-comes-overdue = درخواستی که وعدهٔ آن به‌موقع انجام نشود به اینجا می‌آید.
queue-comes-due-soon = درخواستی که بیشتر زمان وعده‌اش گذشته باشد به اینجا می‌آید.
business-hours = ساعت‌های کاری
hours-always = شبانه‌روزی
holidays-next = تعطیلی‌های بعدی: { $days }
holiday-named = { $day } ({ $name })
thing-promise = وعده
due-nothing = برای چنین درخواستی وعده‌ای نیست.
due-reply-by = نخستین پاسخ تا { $day }، { $time }
due-solved-by = حل تا { $day }، { $time }
