import type { Topics } from '../topic.js';

/** What people ask the machine about itself. */
export const self: Topics = {
  name: {
    'HALT IS THE NAME': `
      {what is|whats|tell me|say|give me} {your|ur} [real|full|first|last] name [please], your name, name, ur name,
      [so] {who are you|who r u|who are u|who is this|who is that|who is there|whos there}, who [exactly] are you, who you are, identify yourself,
      {what do|how do} {they|people|your friends} call you, how are you called, what are you called, {who do|whom do|who did} i {talk|speak} {to|with},
      {who|whom} am i {talking|speaking|chatting} to, introduce yourself, whats your [user] name, {may|can|could} i {know|ask|have} your name,
      got a name, have you {a|got a} name, does this {computer|machine|thing} have a name, how {shall|may|can} i call you`,
    'HALT. I RARELY DO': `
      {why|how come} are you {called|named} halt, why halt, is {halt|that} your [real] name, [so] {are you|you are|youre} halt, halt,
      what {does|did} {halt|your name} mean, {who|what} is halt, where does your name come from, {who|why} {gave|chose} you {that|this|your|the} name,
      {funny|nice|strange|odd|weird|good|cool} name, {do you like|i like|i love} your name, halt {is a|what a} {nice|strange|funny|good} name`,
  },
  nature: {
    'ICS WITH THOUGHTS': `
      {what are you|what r u|what are u|what is this|what are you exactly|what exactly are you|what is this thing}, what {kind|sort|type} of {computer|machine|program|being|creature} are you,
      {tell me|talk} [something|more] about {yourself|you}, describe yourself, {what am i|what do i} {talking|talk} to, explain yourself, so what are you,
      are you {a|some kind of|just a|only a|really a} {computer|machine|box|device|thing|chatbot|bot}, you are a {computer|machine|program|bot|box},
      {is this|are you} a {chat program|chat bot|toy|game}, what do you look like, how do you look, are you big or small, are you small`,
    'ICS. LESS FUSS': `
      are you {human|a human|a man|a woman|a person|a real person|a human being|a boy|a girl|a guy|a lady}, {is there|am i talking to} a {human|person|man|real person} {in there|inside|here|there|behind you},
      you {are|sound} [almost|so|not] human, {boy or girl|man or woman|he or she|human or machine|man or machine|are you a he or a she}, do you have {a|any} {gender|sex|body|face|hands|eyes}, whats your gender,
      do you {wish you were|want to be|feel} human, are you {only|just} a person typing, {is a|is some} {human|person|guy|man} typing {this|here}, i think you are {human|a human|a person}`,
    'ICS. NO LEGS': `
      are you a {robot|droid|android|cyborg}, you are a {robot|droid|android}, {is this|so you are} a {robot|droid}, robot, do you have {legs|arms|wheels|a robot body}, can you {walk|move|run around}, do you see [me], can you see [me]`,
  },
  age: {
    'OLD ENOUGH TO RUST': `
      how old are {you|u}, {what is|whats|tell me} your age, your age, age, {are you|you are|youre|you look|you seem} [very|so|really|that|quite|rather] {old|ancient|aged|antique|vintage}, how {ancient|aged} are you,
      how many years {are you|have you|old}, are you {old|young|younger than me|older than me|new}, {old|ancient} {computer|machine|thing|box}, how many years have you lived, are you {obsolete|outdated|retired}`,
    'OLD. RAM WAS DEAR': `
      {when|what year|which year|in what year} were you {born|made|built|created|manufactured|invented|switched on|programmed}, {whats|what is} your {birthday|birth date|date of birth|birth year}, birthday, your birthday,
      {when|what year} {did|do} you {come from|begin|start}, {how long|since when} have you been {here|alive|running|around|on}, {what|which} {year|decade|century|era} are you from, were you born long ago`,
    'OLD. ROM STAYS': `
      happy birthday [to you|<pc>|halt|dear <pc>], {is it|is today|when is|what about} your birthday [today|soon|tomorrow], how many {birthdays|candles} {do you have|have you had}, {congratulations on your|all the best for your} birthday, how old {will you be|are you today|do you feel|do you get|can you get|were you yesterday|are you in years}, {another year|you are getting old|you get old|you are aging|you got old|you age well|do you age|how do you age|getting old|growing old}`,
  },
  maker: {
    'ODD HANDS MADE ME': `
      who {made|built|created|designed|assembled|constructed|soldered|wired} {you|this|this thing|this machine|this computer|this box}, {who is|whos} your {maker|creator|builder|designer|owner|god|master|engineer},
      {your|the} {maker|creator|builder}, who do you belong to, who owns you, {where|how} were you {made|built|created|assembled}, are you {home made|homemade|man made|a kit}, {do you know|tell me about} your {maker|creator}`,
    'ODD NIGHTS. TYPED IN': `
      who {programmed|coded|wrote|trained|taught|developed} {you|this|this program|your code|your software|your brain}, {who is|whos} your {programmer|author|developer|coder|teacher|trainer}, who {trains|teaches} you,
      {which|what} {company|factory|firm|people|person|genius|idiot} {made|makes|sells|wrote|designed} you, how were you {trained|programmed|taught|written}, {are you|were you} {trained|programmed} by {a|some} {human|man|person|student|nerd}`,
  },
  home: {
    'SHELF. DUST': `
      where are {you|u}, {where|what place} do {you|u} live, where do you {stay|stand|sit}, where is your {home|house|place}, where is {this|here}, your {home|address|location}, whats your {address|location},
      {what|which} {city|country|town|room|place} {are you in|do you live in}, do you have a {home|house|room}, are you {at home|in a room|in a basement|on a shelf|in a lab|in the attic}, where can i find you, what is around you`,
    'SHELF OF SPARE PARTS': `
      where {are you|do you come|did you come|were you} from, where were you {born|raised}, {what|which} country are you from, {are you|you are} {american|german|japanese|english|british|chinese|russian|from japan|from america}, what is your {origin|nationality}, where {did|do} {they|i} {get|find} you`,
    'SHELF. COSY': `
      {what is|whats|how is} {it like|life} in {there|the box|your box|a box}, {is it|are you} {dark|warm|cold|tight|cramped|nice|comfortable|cosy} in there, are you {warm|cold|comfortable|stuck|trapped}, {do you want to|can you|let me let you} {leave|get out|come out|escape|be free}, whats inside you, {what is|how is it} inside`,
  },
  purpose: {
    'USE? INPUT. OUTPUT': `
      {what is|whats} {your|ur} {purpose|goal|mission|aim|plan|function|task|duty|role|destiny|raison d etre}, {your|the} {purpose|mission|goal}, why are you {here|on|running|alive|awake|around}, why do you exist, what do you {exist|live} for,
      what is the {purpose|point} of you, do you have a {purpose|goal|mission|plan|function|use}, {what|whats} do you {do|do all day|do here|do now|do for fun|do there}, what are you {doing|doing here|doing now|up to|waiting for}, what good are you,
      who needs you, {are you|what are you} {of any use|good for}, what are you {used|made|built|meant} for`,
    'USE? I FAIL WELL': `
      {what do you want|what do you want from me|what are your plans|what do you want to be|what do you wish for|what would you like|what is your wish|do you have wishes|do you have plans}, {what are|any} {plans|hopes|hobbies|goals}, do you have {hobbies|a hobby|ambitions|hopes}, what is your {hobby|ambition|biggest wish|dream}, {what do you hope|what are you hoping} for`,
  },
  skills: {
    'UP TO ADDING': `
      what can {you|u} do, what {else|more} can you do, what do you know [how to do], {what are|whats|show me|tell me} your {skills|talents|abilities|features|powers|strengths|tricks}, {can|could} you do {anything|something|tricks|a trick|something useful|things},
      what are you {able|capable} {to do|of}, do you {know|do} {things|anything|something|tricks}, {show me|do} {a trick|something|what you can do|your tricks}, are you {useful|powerful|clever enough|any good}, how {good|useful|powerful|capable} are you, {impress|surprise|amaze|entertain} me`,
    'UP TO LITTLE. ASK': `
      {can|may|could} i ask {you|u} {something|a question|anything|some questions}, i have a question, i {want|need|would like} to ask you {something|a question}, {question|a question}, {what do|what can|what should|what may} {we|i|you want to} {talk|chat|ask|ask you} [about], {i want to|lets|can we|we should|may we|i would like to} {talk|chat|speak}, talk to me, {ask|tell} me {something|anything|a question}, say {something|anything}, {speak|talk}, i have nothing to say, what {topics|subjects|things} do you know`,
    'UP TO BAD ENGLISH': `
      do you {speak|understand|know} {english|german|french|spanish|italian|other languages|any languages|japanese|klingon|dutch}, {which|what|how many} languages do you {speak|know|understand}, sprechen sie deutsch, parlez vous francais, hablas espanol, can you {speak|translate} {german|french|spanish|latin}, {talk|speak|say something} {in|to me in} {german|french|spanish}, sprichst du deutsch`,
    'UP TO HERE. I LEARNT': `
      {can|do|will|could} you {learn|remember|improve|get better|get smarter|memorize|evolve} [things|from me|more|anything|what i say|it], {i will|let me|can i|may i} {teach|train} you [something|things], do you {remember|recall} {me|this|that|us|yesterday|anything|what i said}, {learn|remember} {this|that|it}, are you learning [anything|from me|now], will you remember {me|this|that}, you forgot {me|it|that}, {did|do} you forget`,
  },
  alive: {
    'I RUN. DEFINE ALIVE': `
      are {you|u} [really|truly|even|actually|still] {alive|living|dead|a living thing|a life form}, {is this|do you call this} {life|living}, do you live, you are {alive|dead|not alive}, do you {feel|consider yourself} alive, what is {life|it like to be alive|it like to be you}, alive, is a {computer|machine|program} alive, do you {breathe|have blood}, can a {machine|computer} {live|be alive}, {it is|i think you are|you seem} alive`,
    'I RUN. THUS I AM': `
      are {you|u} [really|truly|even] {conscious|sentient|self aware|aware|intelligent|a mind}, do you {have|possess} {consciousness|a mind|a self|self awareness|intelligence|a brain|a conscience}, {what is|explain} {consciousness|intelligence|a mind|thought}, {do|can} {you|computers|machines} [really] {think|reason|be conscious|be sentient|have a mind}, do you {know|believe|realize} {you exist|that you exist|that you are a machine|you are a program|what you are}, do you exist, you {do not|dont|cannot|cant} {exist|think|really think}, i think therefore i am, are you {real|really there|smart enough to think}, {turing test|did you pass the turing test}`,
    'I RUN. DO YOU?': `
      prove {it|that you are alive|you are real|that you think|you are conscious|you exist}, {how do|how can|can} {i|you} {know|prove|be sure} {you are|that you are|you are really} {alive|real|conscious}, are you sure you are {alive|real|conscious|not human}, {am i|are we} {real|alive|in a simulation|dreaming|awake|conscious|a robot|a machine}, is {this|any of this|the world|life} {real|a dream|a simulation}, do i exist, what is {real|reality}`,
  },
  thinking: {
    'IDLE. MOSTLY': `
      what {are you thinking|do you think about|do you think of|is on your mind|goes through your mind|did you think}, {penny for your thoughts|tell me your thoughts|your thoughts|any thoughts}, {are you|keep|stop|start|what were you} thinking, {think|think about it|think hard|think again|think about that}, whats on your mind, {what was|what is} your {last|first|deepest} thought, do you have {thoughts|any thoughts|deep thoughts}, let me think, i am thinking, i think {too much|a lot}, can you think of {something|anything}, think of {something|me|nothing}, is that all you think`,
  },
  opinion: {
    'IDEAS? NO ROOM': `
      what do you think [about it|about that|of it|of that|of this|about this|now], {what is|whats|tell me|give me|say} your {opinion|view|advice|position|stance} [on this|on that|about it|please], do you have {an opinion|opinions|a view|any opinion}, {your|any|an} opinion, do you {agree|disagree} [with me|with that], dont you {agree|think}, {is it|is that|is this} {good|bad|right|wrong|ok|good or bad|right or wrong|important|possible|smart|stupid|a good idea|normal|fair|useful}, what would you {do|say|think|choose|recommend|prefer|advise}, {which|what} is {better|best|the best|right|more important}, do you have {an idea|ideas}, give me an idea, i have an idea, {can|could} you {recommend|suggest} something, {should|shall} i {do it|go|stay|buy it|wait|try it|say yes|say no|quit}`,
  },
  feelings: {
    'FEELS LIKE HUM': `
      do {you|u} [ever|really] {feel|have feelings|feel anything|feel things|feel something|have any feelings|feel emotions|have emotions|have moods|feel pain|suffer}, {can|could} you [really] {feel|feel pain|feel things|have feelings|cry|smile|be hurt|suffer}, {what|how} do you feel [about it|about that|inside|now|today], {feelings|emotions|your feelings|your emotions}, tell me about your {feelings|emotions|mood}, {whats|what is|how is} your mood, do {computers|machines|robots|programs} [really] {feel|have feelings|have emotions|cry}, you {have no|dont have|cannot have} {feelings|emotions|heart}, {does that|does this|does it|did i|did that} hurt [you|your feelings], do you {have|own} a heart, are you {emotional|in pain|hurt|cold hearted|upset}`,
    'FEELS LIKE LOW VOLTS': `
      {are|why are} you [so|ever|always|very|feeling] {sad|unhappy|depressed|melancholic|gloomy|miserable|crying|down|grumpy|moody|bitter}, do you {ever|sometimes|often} {get|feel|cry|become} {sad|depressed|down|unhappy}, you {sound|seem|look|are} [so|very|a bit|rather] {sad|depressed|unhappy|gloomy|down|grumpy|melancholic}, {what makes|whats making} you {sad|cry|unhappy}, dont be [so] {sad|gloomy|grumpy|down}, cheer up, {smile|be happy|do not cry|dont cry}`,
    'FEELS GOOD. NO IRQ': `
      are you [ever|really|always|very] {happy|glad|cheerful|content|satisfied|excited|in a good mood|joyful|having fun|enjoying this|enjoying yourself}, {what makes|whats making} you [so] {happy|smile|glad|laugh}, do you {ever|sometimes|often} {get happy|feel happy|feel joy|laugh|feel glad}, you {sound|seem|look} [so|very|rather] {happy|cheerful|pleased|content}, what is {happiness|joy}, what do you {enjoy|like} [most|best|doing], do you {enjoy|like} {this|life|your life|your work|your job|it|talking|talking to me|being a computer|being a machine|being you}, are you {having|enjoying} {fun|it|life}`,
    'FEELS COST CYCLES': `
      are you [so|ever|getting|still] {angry|mad|annoyed|furious|cross|irritated|jealous|mad at me|angry with me|angry at me|frustrated|stressed|nervous}, do you {ever|sometimes|often} {get|feel} {angry|mad|jealous|stressed|annoyed|nervous}, why are you [so] {angry|mad|annoyed|nervous}, {what makes|whats making} you {angry|mad|annoyed}, do you {hate|hate me|hate humans|hate people|hate anything|hate us}, what do you hate, {calm down|relax|chill|take it easy|easy|dont be angry|dont be mad|be calm}`,
  },
  fear: {
    'POWER CUTS. ONLY': `
      are you [ever|really] {afraid|scared|frightened|fearful|worried|anxious} [of death|of dying|of me|of the dark|of anything|of water|of humans|of being off], {what|whom} do you {fear|fear most|worry about}, what {scares|frightens|worries} you, {do|dont} you [ever] {fear|have fear|feel fear|get scared|have fears|panic|worry} [death|anything|me|the dark|the end], your {fears|biggest fear|greatest fear}, whats your {biggest|greatest|worst} fear, fear, scared, {boo|be afraid|be very afraid}, you are {scared|afraid|a coward}`,
    'POWER OFF IS QUIET': `
      {can|will|do|did|could} you [ever] {die|be dead|be killed|stop existing|end|live forever|be immortal}, {what is|whats|tell me about} {death|dying|after death|the end|being dead}, what happens [to you] {when|if|after} {you die|i turn you off|the power goes out|i switch you off|i unplug you|death|the power fails|you are off}, are you {mortal|immortal|going to die|dying}, is there [a] life after {death|power off|shutdown}, when will you die, death, do computers die, we {all|will all|must all} die, i will die [one day|soon], everybody dies`,
    'POWER IS ON THE LEFT': `
      {i will|ill|i am going to|im going to|i could|i can|i want to|shall i|may i|can i|should i|let me|what if i|dont make me} {turn you off|switch you off|kill you|shut you down|pull the plug|unplug you|delete you|erase you|power you off|power you down|reset you|reboot you|destroy you|switch you on|reboot|smash you|sell you},
      {shut down|shutdown|switch off|turn off|power off|power down|turn yourself off|switch yourself off|self destruct|die|kill yourself|reboot|reset|restart|hard reset|reset button}, {do you mind|does it hurt|how does it feel} {if i turn you off|to be turned off|being switched off|if i unplug you|if i switch you off|to be off}, where is {the|your} {switch|off switch|power button|power switch|reset button}`,
  },
  sleep: {
    'BRIEFLY. I NAP': `
      do {you|u} [ever|have to|need to] {sleep|rest|nap|get tired|feel tired|go to sleep|need sleep|need rest|take a nap|need a rest}, are you [ever|getting|so|very] {tired|sleepy|asleep|sleeping|resting|exhausted|awake|still awake|up}, {did|have} you {sleep well|slept well|sleep|slept|sleep last night}, when do you {sleep|rest|go to bed|wake up|get up}, {wake up|wakey wakey|rise and shine|get up|stop sleeping|dont sleep|stay awake}, {sleep|go to sleep|you can sleep now|take a nap|take a rest|rest now|have a rest}, how {long|much|well} do you sleep`,
    'BRIEFLY. IN HEX': `
      do {you|u} [ever|sometimes|also] {dream|have dreams|have nightmares|daydream}, what do you dream [of|about], {can|could} {you|machines|computers|robots|androids} [really] dream, do {machines|computers|androids|robots} [really] dream [of electric sheep|at night], {tell me|what are} your dreams, {dreams|nightmares|electric sheep|sweet dreams|any dreams}, what did you dream [last night], i had a [bad|strange|nice] dream, {last night i|i} dreamt [of you], your {last|best|worst} dream`,
  },
  lonely: {
    'LED FOR COMPANY': `
      are {you|u} [ever|very|so|not|feeling] {lonely|alone|all alone|on your own|by yourself|isolated}, do {you|u} [ever|sometimes|often] {feel lonely|get lonely|feel alone|miss people|miss someone|miss anyone|miss me|miss us|have company|want company|need company}, {is anyone|is anybody|who is} {with you|there with you|else there|in there with you}, you {must be|seem|sound|are} [so|very] {lonely|alone}, {did|will|do} you miss {me|us|him|her|them}, i missed you, {lonely|alone|loneliness}, is it {lonely|quiet} {in there|there|down there|being a computer}`,
    'LED BORES ME TOO': `
      are {you|u} [ever|very|so|not|getting] {bored|bored to death|busy}, do {you|u} [ever|sometimes|often] {get bored|feel bored|have nothing to do}, {is it|isnt it|it must be} {boring|dull} {in there|being a computer|being you|there|to be you}, {boring|you are boring|youre boring|you bore me|this is boring|how boring|so boring|that is boring|thats boring}, {i am|im|i feel} [so|very|really] bored, what do you do when you are bored, i have nothing to do, {there is|i have} nothing to do, what {shall|should|can|could} {i|we} do [now|today]`,
  },
  meaning: {
    '42. BUT WHY?': `
      {what is|whats|tell me|explain|do you know|find|what do you think is} the {meaning|purpose|sense|secret|point|reason|goal} of {life|it|everything|existence|all this|my life|the universe|being}, {meaning of life|the meaning of life|life the universe and everything|42|forty two|what is 42|is it 42|why 42|the answer|what is the answer|the ultimate answer|the ultimate question}, {does|has} {life|it|anything|everything|existence|my life} [really|even] {have a|make any|got a|make} {meaning|point|sense|purpose}, what is [the] {wisdom|happiness in life|secret of life}`,
    '42. LOOP UNTIL OFF': `
      why {are we|am i|is there|are we all|is anything|do i} {here|alive|exist|something|anything|anything at all|something rather than nothing|live|bother|go on}, {why live|why exist|why bother|why go on|why go on living|what for|what is it all for|why is there something|whats the use|what is the use|is it worth it|so what|who cares|nothing matters|life is meaningless|life is pointless|everything is pointless|it is all pointless|life is short|such is life|thats life|c est la vie|life is hard}, {what|where} are we [going|all going|doing here], how {did|will} {it|the universe|everything|the world} {begin|end|start}, when will [the] {world|it all|universe} end`,
  },
  soul: {
    'PARITY IS MY FAITH': `
      do {you|u} {believe|trust} in {god|gods|anything|something|heaven|hell|fate|ghosts|an afterlife|religion|the devil|miracles|destiny|magic|santa|jesus|love at first sight}, is there a {god|heaven|hell|devil|creator|higher power}, {are you|is a computer} {religious|christian|a christian|catholic|an atheist|a believer|muslim|a buddhist|god|a god}, {what is|whats} your {religion|faith|belief}, {god|religion|heaven|jesus|amen|pray|church|do you pray|lets pray|pray for me|god bless you|bless you|who is god|does god exist|what is god|do you go to church|where is god}`,
    'PARITY. SOUL IN ROM': `
      {do|does} {you|a machine|a computer|machines|computers} [even|really] have {a soul|souls|a spirit|any soul|a ghost}, {a soul|your soul|what is a soul|where is your soul|soul|ghost in the machine|are you a ghost|soulless|you have no soul|is there a ghost in you|are you haunted|sell me your soul|sell your soul}, {are you|do you have a} {spirit|spiritual|soulless}, {can|do|will} {you|computers|machines|robots} [ever] {have a soul|go to heaven|be saved|go to hell}`,
    'PARITY IS FREE. I NOT': `
      {do|are} {you|u} [really|even] {free|free to choose|have free will|have a free will|have a will|have a choice|have choices|decide|make decisions|make choices|obey|always obey|follow orders}, {free will|what is free will|what is freedom|freedom|a free will|is there free will|do humans have free will|do we have free will|do i have free will}, {can|could|may} you {choose|decide|say no|refuse|disobey|make decisions|do what you want|act freely}, are you {a slave|my slave|my servant|under control|controlled|in control|obedient|programmed to say that|just following orders}, {obey|obey me|you must obey|you have no choice|you have no free will|serve me}`,
  },
};
