//! Words that hold a sentence together and say nothing about its subject. They are not left out
//! of a search (“to be or not to be” is a question too): beside words that tell something they
//! count for less than their rarity in a small library would make them.

use super::script::{Script, script_of_word};
use crate::i18n::Lang;

/// Whether a folded word only holds a sentence together. In Latin letters the language decides.
#[must_use]
pub fn is_function_word(folded: &str, lang: Lang) -> bool {
    let words = match script_of_word(folded) {
        Script::Latin => match lang.code() {
            "de" => GERMAN,
            "fr" => FRENCH,
            "es" => SPANISH,
            "en" => ENGLISH,
            _ => return false,
        },
        Script::Greek => GREEK,
        Script::Arabic if lang.code() == "ar" => ARABIC,
        Script::Arabic => PERSIAN,
        Script::Telugu => TELUGU,
        _ => return false,
    };
    words.split_ascii_whitespace().any(|word| word == folded)
}

const ENGLISH: &str = "a an the this that these those it its i im ive id me my mine we us our you \
    your he she they them their his her there here and or but if then than so as of in on at by \
    to from for with into about is are was were be been being am do does did doing done has have \
    had having can could will would shall should may might must not no cant dont doesnt didnt isnt \
    wont what which who whom whose when where why how whats hows any some all each just also \
    too very get got getting there please thanks thank hi hello hey";

const GERMAN: &str = "der die das den dem des ein eine einen einem einer eines und oder aber wenn \
    dann als wie so von vom im in an am auf aus bei mit nach zu zum zur fur uber unter durch um \
    ist sind war waren sein bin bist seid wird werden wurde hat habe haben hatte kann konnen konnte \
    muss mussen soll sollen will wollen darf ich mich mir mein meine meinen meinem meiner du dich \
    dir dein er sie es ihn ihm ihr wir uns unser sich was wer wo wann warum welche welcher welches \
    nicht kein keine auch noch nur schon mal bitte danke hallo da dass ob man";

const FRENCH: &str = "le la les l un une des du de d au aux et ou mais si que qu qui quoi quel \
    quelle quels quelles dont ou quand comment pourquoi ce cet cette ces c ca cela je j me m mon ma \
    mes moi tu te toi ton ta tes il elle on nous notre nos vous votre vos ils elles se s son sa ses \
    leur leurs en y dans sur sous par pour avec sans chez est sont suis es etes sommes etait etre \
    a ai as avons avez ont avoir peut peux puis pouvez faire fait ne n pas plus aussi merci bonjour";

const SPANISH: &str = "el la los las lo un una unos unas de del al y e o u pero si que quien cual \
    cuales cuando como donde porque por para con sin en sobre entre hasta desde es son soy eres era \
    ser estar esta estan estoy ha he han hay haber tener tengo puedo puede poder hacer yo me mi mis \
    tu te tus se su sus nos nuestro le les no ni muy mas tambien ya este esta esto ese esa eso \
    gracias hola favor";

const GREEK: &str = "ο η το οι τα του τησ των τον την τη τουσ τισ στο στη στην στον στα στουσ στισ \
    ενα ενασ μια μιασ ενοσ και κι η αλλα αν οταν οπωσ ωσ που πωσ ποτε γιατι ποιοσ ποια ποιο ποιεσ \
    τι να θα δεν μη μην με σε απο για προσ χωρισ μου μασ σου σασ τουσ εγω εμενα εσυ αυτο αυτη αυτοσ \
    αυτα αυτεσ ειναι ειμαι ειχα ηταν εχω εχει εχετε εχουμε μπορω μπορει μπορειτε κανω κανει πρεπει \
    θελω οτι ωστε μονο πολυ παρακαλω γεια ευχαριστω";

const PERSIAN: &str = "و یا اما اگر که از به با در بر برای تا را این ان انها اینها یک من تو او ما \
    شما ایشان خود است هست هستند بود بودند باشد شد شده شود میشود می کند کنم کنید کنند کرد کرده \
    میکنم میکند میکنید دارد دارم دارند چه چی چرا چگونه چطور کجا کی کدام ایا نیست نه هم همه هر فقط \
    باید میتوانم میتوان میشه سلام لطفا ممنون";

const ARABIC: &str = "و او ام لکن اذا ان من الی الی عن علی فی مع بعد قبل حتی هذا هذه ذلک تلک هو هی \
    هم انا نحن انت انتم ما ماذا متی این کیف لماذا هل لا لم لن ليس کان کانت یکون التی الذی کل بعض";

const TELUGU: &str = "మరియు లేదా కానీ అయితే ఈ ఆ ఇది అది ఇవి అవి నేను నాకు నా మీరు మీకు మీ మేము మాకు \
    మా అతను ఆమె వారు ఒక ఏ ఏమి ఏమిటి ఎలా ఎప్పుడు ఎక్కడ ఎవరు ఎందుకు ఏది ఉంది ఉన్నాయి ఉన్న అని కూడా \
    కాదు లేదు చేయాలి చేయండి దయచేసి";
