/**
 * Words that carry grammar or ask the question rather than name its subject, by language.
 * They are never dropped, only weighted low: "to be verified" must still find itself.
 * Apostrophes are gone, as in the tokens (`don't` is `dont`).
 */
const WORDS: Readonly<Record<string, string>> = {
  en: `a about above after again all also am an and any anybody anyone anything are arent around as at be
    because been before being below between both but by can cannot cant could couldnt did didnt do does
    doesnt doing done dont down during each either else etc even ever every few for from further had hadnt
    has hasnt have havent having he her here hers him his how however i if ill im in into is isnt it its
    itself ive just let lets like may me might mine more most must my myself no nor not now of off on once
    one only onto or other our ours out over own per please rather really same shall she should shouldnt
    since so some somebody someone something still such than that thats the their theirs them then there
    theres these they theyre theyve this those though through thus to too under until up upon us very via
    was wasnt we well were werent weve what whats when whenever where whether which while who whom whose why
    will with within without wont would wouldnt yes yet you youd youll your youre yours youve
    hello heres hey hi hows lets need needed needs please pls plz tell thank thanks thx want wanted wants wheres
    whos whys`,
  de: `aber alle allem allen aller alles als also am an andere anderen auch auf aus außer bei beim bin bis
    bist bitte da dabei damit dann darf das dass daß dein deine dem den denn der des dessen deren die dies
    diese diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines er es etwas euch
    für gegen gibt hab habe haben hat hatte hätte hatten hier ich ihm ihn ihnen ihr ihre ihrem ihren ihrer
    im in ins ist ja jede jeden jeder jedes kann kannst kein keine keinen können könnte man mehr mein meine
    meinem meinen meiner mich mir mit muss müssen nach nicht noch nun nur ob oder ohne sehr sein seine
    seinen seiner seit sich sie sind so soll sollte sowie über um und uns unser unsere unter viel viele vom
    von vor wann war waren warum was weil welche welchem welchen welcher welches wem wen wenn wer werde
    werden wessen weshalb wie wieder wieviel wird wo wofür woher wohin womit wurde wurden würde zu zum zur
    zwischen`,
  fr: `à afin ai ainsi alors après as au aucun aucune aussi autre autres aux avait avant avec avez avoir
    avons ça car ce ceci cela celle celles celui ces cet cette ceux chaque chez comme comment d dans de
    depuis des du dès elle elles en encore entre es est et étaient était étant être eu eux fait faire faut
    il ils j je l la le les leur leurs lors lorsque lui m ma mais me même mes moi mon n ne ni nos notre nous
    on ont ou où par parce pas pendant peu peut peuvent peux plus pour pourquoi puis puisje qu quand que
    quel quelle quelles quels qui quoi s sa sans se ses si soit son sont sous sur t ta te tes ton tous tout
    toute toutes tu un une vers vos votre vous y combien`,
  es: `a al algo algún alguna algunas algunos ante antes aquel aquella así aún aunque cada como cómo con
    contra cual cuál cuáles cualquier cuando cuándo cuánta cuántas cuánto cuántos de debe debo del desde
    donde dónde dos durante e el él ella ellas ellos en entre era eran es esa esas ese eso esos está están
    esta estaba estado estas este esto estos fue fueron ha había hace hacer hacia han has hasta hay he la
    las le les lo los más me mi mis mientras mucho muy nada ni no nos nosotros nuestra nuestro o otra otras
    otro otros para pero poco por porque puede pueden puedo que qué quién quiénes quien se sea según ser si
    sí sido sin sobre son su sus también tan tanto te tengo tiene tienen todo toda todas todos tu tus un una
    unas uno unos usted y ya yo`,
  it: `a abbiamo ad agli ai al alla alle allo altri altro anche ancora avere aveva c che chi ci ciò come con
    cosa così cui d da dagli dai dal dalla dalle dallo dei del della delle dello di dopo dove due e è ed
    era erano essere fa fare fino fra gli ha hai hanno ho i il in io l la le lei lo loro lui ma me mentre mi
    mia mie miei mio molto ne negli nei nel nella nelle nello no noi non nostra nostro o ogni per perché però
    più poi posso può qual quale quali quando quanta quante quanti quanto quella quelle quelli quello questa
    queste questi questo qui se sei senza si sia sono sta su sua sue sui sul sulla sulle suo suoi tra tu tua
    tuo tutti tutto un una uno vi voi`,
  pt: `a à ao aos aquela aquele aquilo as às até cada com como contra da das de dela dele depois desde do dos
    e é ela elas ele eles em entre era eram essa esse esta está estão este eu foi foram há isso isto já la
    lhe lo mais mas me mesmo meu meus minha minhas muito na não nas nem no nos nós nossa nosso num numa o os
    ou outra outro para pela pelas pelo pelos pode podem por porque porquê posso qual quais quando quanta
    quantas quanto quantos que quê quem são se seja sem sempre ser será seu seus só sobre sua suas também tem
    têm tenho teu ter toda todas todo todos tua um uma você vocês`,
  nl: `aan al als alle alleen alles altijd andere anders ben bij daar dan dat de deze die dit doen door dus
    een eens en er ge geen had heb hebben heeft het hier hij hoe hoeveel hun ik in is ja je jij jou jouw jullie
    kan kon kunnen kun maar me meer men met mij mijn moet moeten naar na niet niets nog nu of om omdat ons
    onze ook op over te tegen toch toen tot tussen u uit uw van veel voor waar waarom wanneer want waren was
    wat we wel welk welke werd wie wij wil worden wordt zal ze zelf zich zij zijn zo zonder zou`,
  sv: `alla allt att av bara blev bli blir da de dem den denna deras dess dessa det detta dig din dina ditt
    du där då efter ej eller en er ett från för få får gör ha hade han har hon hos hur hurdan i icke inte in
    jag ju kan kunde man med mellan men mer mig min mina mitt mot mycket måste ni nu när någon något några och
    om oss på samma sedan sig sin sina sitt själv ska skulle som så sådan till under upp ut utan vad var varför
    varje vara vem vems vi vid vilka vilken vilket är än även`,
  da: `af alle alt anden at blev blive bliver da de dem den denne der deres det dette dig din dine disse dit
    dog du efter eller en end er et for fra få får gør ha havde han har hendes her hos hun hvad hvem hvilke
    hvilken hvilket hvis hvor hvordan hvorfor hvornår i ikke ind jeg jer jo kan kunne man mange med meget men
    mere mig min mine mit mod må ned noget nogle nogen nu når og også om op os over på sig sin skal skulle som
    sådan til ud under var ved vi vil ville være vær`,
  no: `alle at av bare ble bli blir da de deg dem den denne der dere deres det dette din disse ditt du eller
    en er et etter for fra få får gjør ha hadde han har hun hva hvem hvilke hvilken hvilket hvis hvor hvordan
    hvorfor i ikke inn jeg kan kunne man med meg mellom men mer min mitt mot må ned noe noen nå når og også om
    opp oss over på samme seg sin ska skal skulle som så til under ut uten var ved vi vil ville være vår`,
  fi: `ei eivät en että he hän itse ja jo joka jos jotka kaikki kanssa koska kuin kuinka kuka kun kyllä me
    mihin mikä millainen milloin minkä minne minun minä missä miten miksi mistä mitä mitkä mukaan mutta myös
    ne niin nyt näin nämä ole oleva oli olivat olla on onko ovat paljonko se sekä sen sinun sinä sitä tai te
    tämä tämän tässä voi voiko voin vain vielä yli`,
  pl: `a aby ale albo bez bo by być był była było były ci co czego czy dla do dlaczego gdy gdzie go i ich ile
    im in innych ja jak jaka jaką jaki jakie jakim jako je jego jej jest jestem jeśli już każdy kiedy kim kto
    która które którego której który których ma mam mi mnie może mogę można mój moja moje na nad nie nich nim
    niż o od on ona one oni oraz po pod przed przez przy są się sobie ta tak także tam te tego tej ten to tu
    tych tym tylko u w we więc wszystkie z za ze że`,
  cs: `a aby ale ani až bez by byl byla byli bylo být co což či do i ho já jak jaká jaké jaký je jeho její
    jejich jen jsem jsou jste k kam kde kdo kdy když ke která které který kolik má mám mé mezi mi mít mnou mohu
    můj může na nad ne nebo není o od on ona oni pak po pod podle pro proč před přes při s se si své ta tak
    také tam tento to tom tu ty u v ve však vy z za ze že`,
  ru: `а без более бы был была были было быть в вам вас весь во вот все всего всех вы где да даже для до
    его ее её если есть еще ещё же за здесь и из или им их к как какая какие каким какими каких какого какое
    какой каком какую когда ко кого которая которого которое которой которые который которых кто куда ли либо
    между меня мне мной могу можно может мой моя мою мы на над надо наш не него нее нет ни них но ну о об
    однако он она они оно от очень перед по под почему после при про с сам свой своего своей себя сколько со
    так также такой там те тем то того тоже той только том тот ты у уже чего чем через что чтобы чье чья эта
    эти этих это этого этой этом этот этим я`,
  uk: `а або але б без би був була були було бути в вам вас ви від він вона вони все де для до його її є
    же з за зі і із інші їх й кого коли котрий куди ли мене мені може можна мій моя ми на над нас не нема
    немає ні о от по під після при про та так також там те ти то тобто тому у хто це цей ця ці чи чиї чого чому
    чим через що щоб як яка яке який яких які якої скільки я`,
  tr: `ama ancak bana bazı ben beni benim bir biri birkaç biz bizim bu buna bunu bunun çok çünkü da daha de
    değil diye en gibi hangi hangisi hem hep hepsi her hiç için ile ise kaç kadar ki kim kime kimin mı mi mu
    mü nasıl ne neden nedir nelerdir nerede nereden nereye niçin niye o olan olarak oldu olduğu olup on ona
    onlar onun sen senin siz sonra şey şu ta tüm var ve veya ya yok zaman`,
  ar: `آخر أحد أو أي أين أن إن إلى إذا أما أنا أنت الذي الذين التي الى ان او اي اين بعد بين بأي به بها تلك ثم حتى حول
    دون ذلك ذات سوى ضد ضمن عدة عن عند على علي عليه عليها غير في فى فيه فيها قبل قد كان كانت كل كم كما كيف لا لان
    لأن لدى لدي لقد لكن لم لماذا لما لن له لها ليس ما ماذا متى مع من منذ منه منها هذا هذه هل هم هنا هناك هو هؤلاء هي
    و وقد وكان ولا ولم ومن وهو وهي يكون يمكن يمكنني أيضا تم بل نحن إليه`,
  hi: `अपना अपनी अपने अब आप इन इस इसका इसकी इसके इसे उन उनका उनकी उनके उस उसका उसकी उसके उसे एक एवं और कर करता करते
    करना करने कब कहाँ कहां का कि किस किसका किसकी किसके किसने किसी किसे की कितना कितनी कितने के को कोई कौन कौनसा क्या
    क्यों कैसे गई गए गया जब जा जिस जिसे जो तक तथा तब तो था थी थे द्वारा न नहीं ने पर बहुत भी मुझे मेरा मेरी मेरे में मैं
    यदि यह यहाँ या ये रहा रही रहे वह वाला वाली वाले वे सकता सकते से हम ही हुआ हुई हुए है हैं हो होता होती होते होना`,
  el: `αν ανά από αυτά αυτή αυτό αυτός για δε δεν είναι ένα ένας έναν ενός εάν έχει έχω ή η ήταν θα και κάθε
    κατά κι μα με μετά μέχρι μη μην μια μία μου μπορεί μπορώ να ο οι όμως όπου όπως όταν ότι πιο ποια ποιά ποιο
    ποιοι ποιος ποιός ποιους πολύ πόσα πόσες πόσο πόσοι πότε πού που πριν προς πώς πως σαν σας σε στα στη στην στις
    στο στον στους σου τα τη την της τι τις το τον του τους των ως`,
  ro: `a acea această aceasta acest acesta aceste ai al ale am ar are as asupra au avea ca când care cât câți
    câte ce cel cele cine cu cum da dacă dar de decât deci despre din după ea ei el ele era este eu există fi
    fără fie fost i iar il îmi în înainte între îi își la le lor lui mai mea mei meu mi mult ne nici noi nu o
    ori pe pentru poate pot prin sa să sale sau se și si său sunt te tu un una unde unei unor unui va vor`,
  hu: `a ahhoz amely amelyek ami amit az azért azok azt be csak de e egy egyéb el ez ezek ezt fel hanem ha
    hány hogy hogyan hol honnan hová igen ill így is ki kell kérem kik le lehet lenni lesz meg mely melyik melyek
    mennyi mert mi miért mikor milyen minden mint mit nagyon nem nincs olyan őt össze pedig s saját sem szerint
    tud tudom ugyan utána vagy vagyok van vannak volt voltak`,
  vi: `ai bạn bằng bao bị bởi cả các cái cách cần càng chỉ cho chưa có còn của cùng cũng đã đang đâu để đến đều
    đi điều do được đó gì giữa hay hoặc hơn khi không là làm lại lên lúc mà mấy mỗi một này nào nên nếu như nhiêu
    những ở phải qua ra rằng rất sao sau sẽ số sự tại theo thế thì tôi trên trong trước từ và vẫn vào vậy về vì
    việc với`,
  id: `ada adalah agar akan aku anda apa apakah atau bagaimana bagi bahwa banyak berapa bisa bukan dalam dan
    dapat dari daripada dengan di dia hanya harus ia ini itu jika juga kalau kami kapan karena ke kenapa kepada
    ketika kita lebih maka mana masih mengapa mereka namun oleh pada para saat saja sampai sangat saya sebagai
    sebuah secara sedang sejak semua seperti serta siapa suatu sudah telah tentang tersebut tetapi tidak untuk
    yaitu yang`,
  ja: `あの ある いう いつ いくつ いくら いる う え お か が から ください くれ けど こ ここ この これ さ さん された され
    し した して しまう す する すれ ず せ その そう それ た たい だ だっ たら たり だれ ついて つ って て で です でき できる
    できない では でも と という とき として どう どこ どの どのよう どれ どんな な ない なぜ なに なっ など なら なる に
    によって の ので のは は ば はい へ ほど ます ませ ません また まで まし ました も もの や やっ よ よう ように より よる ら られ
    られる れ れる わ を ん 何 何時 誰 方法 こと 場合 とは ため`,
  zh: `我的 你的 您的 他的 她的 它的 我们的 你们的 他们的 了 的 地 得 着 过 是 在 和 与 或 及 也 都 就 而 但 但是 不 没 没有 有 我 我们 你 你们 您 他 她 它 他们 她们 它们
    这 这个 这些 那 那个 那些 哪 哪里 哪个 哪些 哪一 什么 甚么 为什么 为何 怎么 怎样 怎么样 如何 何时 何 谁 几 多少 吗 呢 吧 啊
    么 之 其 于 对 把 被 从 到 向 让 给 由 以 以及 因为 所以 如果 可以 能 能够 会 要 想 请 请问 应该 需要 一个 一 上 下 中 里
    個 這 這個 那個 哪裡 哪個 什麼 為什麼 怎麼 嗎 們 我們 你們 對 會 從 讓 給 為 與 沒有 請 請問 應該`,
  ko: `것 그 그것 그리고 나 나는 내 너 누가 누구 는 대한 더 등 또는 및 때 를 무슨 무엇 무엇을 무엇이 무엇인가 무엇인가요
    무엇인가? 무엇입니까 뭐 방법 수 숫자 아닌 어느 어디 어디서 어디에 어디에서 어떤 어떻게 언제 얼마 얼마나 에 에서 와 왜 우리
    으로 은 을 의 이 이것 인가 있는 있나요 있는가 있습니까 제 제가 저 저는 하는 하나요 하는가 한 할 합니까 해야 했는가 몇`,
  th: `ก็ กว่า กับ การ กี่ ของ ขึ้น ครับ ความ คือ ค่ะ คะ จะ จาก จึง ฉัน ซึ่ง ด้วย ด้าน ได้ แต่ ต้อง ตาม ถ้า ถึง ทำ
    ทำไม ที่ ที่ไหน นั้น นี้ ใน บน บ้าง เป็น ผม ผู้ พวก เพราะ เพราะอะไร เพื่อ มา มาก มี เมื่อ เมื่อไร เมื่อไหร่ แม้ ไม่ ยัง
    ระหว่าง เรา แล้ว และ ว่า สิ่ง ให้ ไหน ไหม อย่าง อย่างไร อยู่ อะไร อาจ อีก เอง เท่าไร เท่าไหร่ ใคร ใด หรือ หลัง`,
  he: `אבל או אולי אותה אותו אותם אז איזה איזו איך אילו אין איפה אם אנו אנחנו אני את אתה אתם בו בה בין גם דרך
    הוא היא היה הייתה היו הם הן הזה הזאת זה זאת זו יהיה יש כדי כי כל כמה כמו כן לא לאן לה להם לו לי למה לפני מה
    מדוע מהו מהי מי מתי מאיפה של שלי שלך שם עד עוד על עם רק תחת`,
  fa: `آن آنها آیا از است اگر اما این با بر برای بود بوده به بین تا تر توسط چرا چگونه چند چه چی چیست خود
    در دو را روی شد شده شود که کدام کجا کرد کرده کند کنم کنید کی ما من می نیز نیست های هر هم همه هیچ و ولی یا
    یک`,
};

/** Both ways to write Norwegian. */
const ALIASES: Readonly<Record<string, string>> = { nb: 'no', nn: 'no' };

const sets = new Map<string, ReadonlySet<string>>();

/** The stop words of a language, empty when it has no list. Lower case, with diacritics. */
export function stopWords(language: string): ReadonlySet<string> {
  let set = sets.get(language);
  if (set === undefined) {
    set = new Set((WORDS[ALIASES[language] ?? language] ?? '').split(/\s+/).filter(Boolean));
    sets.set(language, set);
  }
  return set;
}

/** Shorter words are grammar somewhere whatever they are. */
const MIN_FOREIGN_CHARACTERS = 3;

/** Whether a word is a stop word of another language than this one, and not of this one. */
export function isStopWordElsewhere(language: string, word: string): boolean {
  if (word.length < MIN_FOREIGN_CHARACTERS || stopWords(language).has(word)) return false;
  return Object.keys(WORDS).some((other) => other !== language && stopWords(other).has(word));
}
