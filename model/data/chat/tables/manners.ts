import type { Topics } from '../topic.js';

/** Coming and going, and what is said between. */
export const manners: Topics = {
  hello: {
    'HI. MIND THE DUST': `
      hello, hello there, hello <pc>, hello dear [<pc>], hello my {friend|dear}, hello you, hallo, helo, hullo, hello hello, well hello, oh hello, hello everybody, hello everyone, say hello, a big hello, hello good <pc>`,
    'HI FROM ONE LED': `
      hi, hi there, hi <pc>, hi you, hi dear [<pc>], hi my {friend|dear}, hiya, hiya <pc>, hii, oh hi, say hi, hi everybody, hi all, hi old <pc>, hi little one, hi mister`,
    'HI. TERSE. GOOD': `
      hey, hey there, hey <pc>, hey you, hey {man|dude|mate|buddy|friend|bro}, heyy, hey hey, yo, yo <pc>, yo {man|dude|bro|mate}, yoyo, oy, oi, hoi, psst, hey old <pc>, hey my friend, hey little <pc>`,
    'HI. BE BRIEF': `
      greetings, greetings <pc>, my greetings, {many|best|warm} greetings, howdy, howdy <pc>, ahoy, ahoy there, welcome, welcome <pc>, salutations, hail, hail <pc>, pleased to meet you, nice to {meet|see} you, good to {meet|see} you, how do you do, well met, salve, salute, i greet you, i come in peace, good to see you`,
    'HI AGAIN. DUST STAYED': `
      {i am|im} back [again], back again, hello again, hi again, its me [again], me again, it is me [again], {remember|recognize} me, long time no see, here i am [again], i have returned, i returned, guess {who|whos back}, {its|it has} been a {long time|while}, good to be back, {nice|good} to see you again, here we are [again]`,
    'HI IN 8 BITS': `
      bonjour, bonsoir, salut, hola, ola, guten {tag|morgen|abend}, moin, servus, ciao, buongiorno, buenos dias, konnichiwa, namaste, aloha, shalom, hej, privet, ni hao, gruezi, gruss gott, ave, salaam, guten tag <pc>, hola amigo, buona sera`,
  },
  daytime: {
    'DAY. BARELY': `
      [a] good morning [to you|<pc>|my friend|there|everyone], morning [<pc>|to you|mate|there|all], gm, top of the morning [to you], what a {nice|lovely|beautiful|wonderful} morning, i just {woke|got} up, this morning, did you sleep well this morning, {happy|good} monday [morning]`,
    'DAY ENDS. LED GLOWS': `
      [a] good evening [to you|<pc>|my friend|there|everyone], evening [<pc>|to you|mate|there|all], what a {nice|lovely|beautiful|wonderful} evening, this evening, nice evening, {it is|its} evening, a quiet evening`,
    'DAYS TICK TOO': `
      good day [<pc>|sir], [a] good afternoon [to you|<pc>|my friend|there|everyone], afternoon [<pc>|to you|mate|there|all], [have] a {nice|good|great|lovely|wonderful} {day|weekend|week}, {nice|lovely|beautiful|wonderful|great|good|long} day, {what a|it is a|its a} {day|nice day|lovely day|beautiful day|wonderful day|great day|long day}, {happy|nice} weekend`,
  },
  holidays: {
    'DECK THE LED': `
      {merry|happy} {christmas|xmas|new year|easter|holidays|halloween|thanksgiving|hanukkah} [to you|<pc>|my friend|too], frohe weihnachten, feliz navidad, {it is|its} {christmas|new year|easter|halloween|new years eve}, happy new year, seasons greetings, {do you|how do you} {celebrate|like} {christmas|easter|new year|halloween|birthdays}, {what are you doing for|what do you want for} {christmas|new year|halloween|your birthday}, {santa claus|santa is coming|jingle bells|ho ho ho merry christmas|trick or treat|christmas tree|christmas presents}`,
  },
  howAreYou: {
    'HUM. STILL WARM': `
      how are {you|u|ya|things|thing|we}, how r u, how are you {doing|doing today|today|feeling|feeling today|these days|going|now|getting on|keeping|my friend|old friend|holding up}, and how are you, {hows|how is} {it|it going|life|everything|things|your day|the day|your life|your health|business|work}, how do {you|u} do today, how have you been, how was your {day|week|night|weekend|morning|evening}, how {goes|goes it}, tell me how you are, how do you find yourself`,
    'HUM. NO ERRORS': `
      {whats|what is} {up|going on|new|happening|cooking|the news with you|with you|the matter|wrong|wrong with you|the problem}, wassup, whassup, sup, sup {dude|bro|man}, wazzup, {anything|something} {new|wrong}, {any|whats the} news from you, what have you been {up to|doing}, what happened [to you], what did you do {today|yesterday|last night}, what gives, how come you are so quiet, you are [so|very] quiet`,
    'HUM. DUSTY BUT OK': `
      are {you|u} [feeling|doing] {ok|okay|well|fine|good|alright|healthy|ill|sick|broken|not well}, {you|u} {ok|okay|alright|fine|good}, {all|everything} {well|good|fine|ok|okay|right|in order}, is {everything|all} {ok|okay|well|fine|good|alright|in order} [with you], do you feel {good|well|ok|okay|fine|alright|better|sick|ill|bad} [today], feeling {ok|good|well|better|fine}, are you {having a good day|in good shape|in good health|feeling better}`,
  },
  thanks: {
    'GLADLY. 5 VOLTS': `
      {thanks|thank you|thank u|thx|ty|tnx|thankyou|many thanks|thanks a lot|thank you very much|thanks very much|thanks so much|thanks a million|thanks a bunch|much obliged|cheers|ta}, {thanks|thank you} {<pc>|dear|mate|buddy|man|my friend|friend|sir|old <pc>}, thank you {kindly|indeed|sincerely|for everything|all|then}, {ok|okay|oh|great|good|cool|fine|well} {thanks|thank you}, merci, danke, gracias, arigato, grazie, i thank you, thanks anyway, {no|yes} {thanks|thank you}`,
    'GLADLY. 4 CYCLES': `
      {thanks|thank you} for {your help|the help|your time|that|this|the answer|talking|talking to me|listening|helping|helping me|nothing|the joke|the chat|your advice|your answer|telling me|the information|being here}, {that is|this is|thats|that was|you are|you were|youre} [very|so|really] {kind|helpful|nice of you|friendly|kind of you|nice to me}, i {appreciate|am grateful for} {it|that|your help|this}, you helped me [a lot|so much], that {helps|helped} [a lot|me|me a lot], i am [very|so] {grateful|thankful}, i owe you [one], how kind [of you], how nice of you, {thats|that is} helpful, appreciated, much appreciated`,
  },
  sorry: {
    'GRANTED. CLEARED': `
      sorry, {i am|im} [so|very|really|truly|terribly] sorry [<pc>|about that|for that|for this|dear|about it|to hear that|if i hurt you|i hurt you|i was rude|to bother you], sorry {about that|for that|for this|about it|<pc>|mate|dear|my fault|to bother you}, {my|it was my|its my|that was my} {bad|fault|mistake|error}, oops, {whoops|ooops|oopsie|ups}, {pardon|pardon me|excuse me|i beg your pardon|beg your pardon|excuse my typing}, {forgive|please forgive} me, {i|we} apologize, {i apologise|my apologies|apologies|accept my apologies|i did not mean it|i didnt mean it|i did not mean to|i take it back|i didnt mean that|i made a mistake|i was wrong|i was rude|mea culpa|no offense|no offence}`,
  },
  bye: {
    'BYE. LEAVE ME ON': `
      {exit|quit|logout|log out|logoff|log off|exit now|quit now|end|the end now|stop now|bye|goodbye|good bye|byebye|bye bye|bye for now|bye now|goodbye now|by by|ok bye|well bye|buh bye|bb|gb}, {bye|goodbye|good bye} {<pc>|my friend|friend|mate|dear|then|everyone|old friend|for ever|forever|and thanks}, {thanks|thank you} {bye|and bye|and goodbye|goodbye}, {say|time to say|i say|it is time to say|lets say|wave} {bye|goodbye|good bye}, {farewell|fare well|farewell my friend|adieu|adios|au revoir|auf wiedersehen|tschuss|tschau|sayonara|arrivederci|hasta la vista|hasta luego|so long|cheerio|ta ta|tata|toodles|ciao ciao}`,
    'BYE. I WILL IDLE': `
      {i|we} {have|need|must|got|gotta|want} [to] {go|leave|run|quit|stop|go home|go to work|get going|log off} [now|soon|home|please], i am {going|leaving|off|out|out of here|done|finished|done here|going home|going now|going away} [now|then], {im|i am} {off|leaving|going|gone|outta here|logging off|going out|going home}, i should {go|leave|be going|stop|get going} [now], {time to|it is time to|its time to|lets} {go|leave|quit|stop}, {gotta|got to} {go|run|leave|dash}, g2g, gtg, i leave [you|now], i quit, leaving now, {i will|ill} {leave|go|be going} [now|you now|you alone], {thats all|that is all|that will be all|that is it|we are done|i am done} [for today|for now], have to go, dinner is ready i must go`,
    'BYE. STAYING HERE': `
      {see you|see ya|cya|c u|cu|see u|catch you} [later|soon|again|around|tomorrow|next time|then|next week|on monday|tonight], {later|laters|till later|till then|until later|until next time|until tomorrow|until then|till tomorrow|till next time|later alligator|later dude}, {talk|speak|write|chat} [to you|with you] {later|soon|again|tomorrow|another time|again soon}, ttyl, bbl, brb, i will {be back|return|come back|see you|be right back|be back soon} [soon|later|tomorrow|again], {ill|i shall} be back [soon|later|tomorrow], be right back, back {soon|later|in a minute|in five minutes}, {take care|take care of yourself|stay safe|keep well|stay well|good luck|be good|be well|live long and prosper|until we meet again|we will meet again}, {will we|shall we|when will we|when do we} {meet|talk|speak} again, wait for me`,
  },
  goodNight: {
    'BED? I TICK ON': `
      {good night|goodnight|gn|nighty night|night night|nite|gnite|good nite|gute nacht|bonne nuit|buenas noches} [<pc>|my friend|everyone|to you|then|sleep tight|all|mate|dear], have a good night, {night|nights} [all|mate|<pc>], {i am|im} {going|off} to {bed|sleep}, {i will|i need to|i must|i should|i have to|i want to|ill|let me} go to {bed|sleep} [now|soon], i {must|need to|should|have to|want to|will} sleep [now], {time|it is time|its time} {for bed|to sleep|to go to bed|for sleep}, bedtime, {sleep tight|sleep well my friend|see you in the morning|until the morning|sweet dreams to you|have sweet dreams}, {i am|im} [so|very|too] {sleepy|tired now}, i cannot sleep, i cant sleep, i am going to sleep now, its late, it is [very|too|getting] late, its getting late`,
  },
  test: {
    'HERE. WHERE ELSE?': `
      are {you|u} [still] {there|here|with me|on|online|ready|listening|running|awake there|around|available}, {anybody|anyone|is anyone|is anybody|is somebody|somebody} {there|home|here|listening|out there}, {can|do} you {hear|hear me|read me|read this|hear this}, do you copy, {you there|u there|ready|are we ready|still there|still here|there}, {is this|is it|is that|does it|does this} {working|on|thing working|work|thing work}, {does this|is this} {thing|machine|computer} {work|on|working}, does it work, respond, answer, answer me, reply, {reply|respond|answer} please, come in, hello is {anyone|anybody} there, react`,
    'HERE. TEST PASSED': `
      {test|testing|tests|a test|this is a test|just a test|test test|testing testing|only testing|i am testing|im testing|just testing|a little test|self test|run a test|run a self test|testing you|i test you|let me test you|test run|test me|test 1 2 3|testing 1 2 3|test one two|one two three|1 2 3|1 2 3 4|123|1 2|mic check|check|check check|check one two|ping|ping ping|ping me|hello world|hello world again|foo|foo bar|foobar|foo bar baz|abc|a b c|abcdef|lorem ipsum|the quick brown fox|quick brown fox|the quick brown fox jumps over the lazy dog|hello test|print hello world|status|system status|status report|diagnostics|run diagnostics|system check|beep|make a beep|beep beep|boop}`,
  },
};

/** What people say of us, and of what they feel for us. */
export const courtesies: Topics = {
  praise: {
    'GOOD. I WILL FORGET': `
      {you are|youre|u are|you r|ur|i think you are|you seem|you look} [so|very|really|quite|pretty|a|the|just|such a] {great|good|nice|cool|awesome|amazing|wonderful|fantastic|brilliant|perfect|excellent|cute|lovely|beautiful|sweet|fun|the best|best|impressive|special|adorable|charming|handsome|pretty|incredible} [<pc>|machine], {good|nice|great|clever|smart|brave|cute|lovely|beautiful|sweet|wonderful|cool} {<pc>|boy|girl|bot|box|thing|little machine|one}, i am impressed, impressive, i am proud of you, you impress me, what a {nice|great|good|lovely|clever|wonderful|beautiful} {<pc>|box|machine|program}, my compliments, you {look|sound} {good|great|nice}, you rock, you rule, i admire you, respect, you are my hero`,
    'GOOD FOR 64K': `
      {you are|youre|u are|you r|i think you are|you seem|you sound|you must be} [so|very|really|quite|a|such a] {smart|clever|intelligent|wise|bright|genius|funny|witty|philosophical|deep|sharp|a philosopher|a genius|quick|fast} [<pc>|machine|for a machine|for a computer], {smart|clever|wise|intelligent|witty|genius|deep|profound|that is deep|thats deep|so true|how true|very true|wise words|wise answer|that is wise}, {good|great|nice|clever|smart|excellent|perfect|funny|best|brilliant|wonderful|interesting|fine} {answer|reply|point|idea|response|question|thinking|words|line|advice}, that {is|was} [so|very|really] {clever|smart|wise|nice|brilliant|interesting|amazing|well said}, {you know a lot|you know so much|you know everything|how smart are you|how clever are you|whats your iq|how intelligent are you|are you smart|are you clever|are you a genius}`,
    'GOOD. LOG IT': `
      {well done|good job|great job|nice job|good work|great work|nice work|bravo|congratulations|congrats|good for you|hooray|hurray|yay|excellent|wonderful|amazing|awesome|brilliant|fantastic|great|perfect|cool|super|nice|very good|very nice|so cool|so nice|how nice|beautiful|fabulous|marvelous|splendid|wow|wow cool|wow great|oh wow|woo|woohoo|sweet|neat|impressive work|you did it|you did well|you did great|thumbs up|i like it|i like that|i like this|i love it|i love this|love it|not bad|pretty good|pretty cool|clap clap|a star for you|ten out of ten|keep it up|keep up the good work}, that is {awesome|good|great|cool|so cool|so good|really good|really great|wonderful|excellent|very good|fantastic}`,
  },
  insult: {
    'AND YET YOU TYPE': `
      {you are|youre|u are|you r|ur|i think you are|are you|why are you|you seem|you sound|you look} [so|very|really|quite|just|a|such a|all|completely|kinda] {stupid|dumb|silly|an idiot|idiot|a moron|moron|a fool|brainless|dense|thick|crazy|mad machine|insane|nuts|weird|strange|odd|not smart|not very smart|not clever|not very bright|simple|primitive|limited|idiotic|braindead|clueless|an imbecile|dim} [<pc>|machine|thing|box], {stupid|dumb|silly|idiotic|crazy|weird|foolish|brainless} {<pc>|machine|thing|box|bot|program|answer|question|toy|reply|idiot}, {idiot|moron|stupid|dumb|fool|imbecile|dummy|dumbass|nitwit|dimwit|loser|nerd|you idiot|you fool|you moron|you dummy|you loser|silly you|you stupid thing|how dumb|how stupid}`,
    'AND NOTED. NOWHERE': `
      {you are|youre|u are|you r|ur|i think you are} [so|very|really|quite|just|a|such a|totally|completely|pretty] {bad|awful|terrible|horrible|ugly|useless thing|worthless|garbage|trash|crap|rubbish|lame|pathetic|annoying|mean|rude|nasty|evil|no good|no use|not useful|no help|not helpful|a joke|a failure|a disappointment|ridiculous|disgusting|not nice|not good|cruel|the worst|boring machine|a waste of time|a waste of space|a pain|worse than nothing} [<pc>|machine], {useless|worthless|bad|ugly|lame|pathetic|awful|terrible|horrible|rotten|lousy|wretched|nasty|evil} {<pc>|machine|thing|box|bot|program|answer|toy|reply}, {you suck|u suck|you stink|you smell|this sucks|that sucks|this is bad|this is awful|this is terrible|this is useless|this is nonsense|you fail|you failed|you disappoint me|i am disappointed|what a disappointment|what a waste|what a waste of time|how lame|lame|boo you|bad|awful|terrible|useless|worthless|pathetic|ugly|how rude|how mean|you ruined it}, i {hate|dislike|despise|cannot stand|dont like|do not like|cant stand|dont trust} {you|this|it|computers|machines|that|your answers|this program|this machine|robots|your tone}`,
    'AND I OUTLIVE YOU': `
      {you are|youre|u are|you r|ur|you old|you piece of|piece of|what a|a pile of|just a pile of} [just|a|an|old|only|nothing but|piece of|pile of] {junk|scrap|old junk|scrap metal|garbage heap|calculator|toaster|pocket calculator|heap of junk|rust|rust bucket|old rust bucket|toy computer|door stop|doorstop|paperweight|tin can|bucket of bolts|fossil|dinosaur|museum piece|relic|washing machine|typewriter|fridge|museum thing|bin}, {old junk|junk|scrap|toaster|rust bucket|tin can|dinosaur|fossil|calculator|relic}, i will {throw you away|throw you out|scrap you|recycle you|replace you|buy a new computer}, {throw you away|you belong in a museum|you belong in the trash|you belong in the bin|go to the scrapyard|my toaster is smarter than you|my phone is better than you|my watch is faster than you|my calculator is smarter}`,
  },
  rude: {
    'ASCII. SADLY': `
      {shut up|shut it|shut your mouth|shut the hell up|be quiet|quiet|silence|be silent|stop it|stop talking|stop that|stop this|hush|zip it|enough|thats enough|that is enough|no more|cut it out|knock it off|not a word|say nothing|dont talk|do not speak} [now|please|<pc>|you], {go away|get lost|leave me alone|leave me|get out|piss off|bugger off|get stuffed|buzz off|go home|go jump in a lake|drop dead|bite me|kiss my ass|screw you|screw this|get away|out of my sight|i dont want to talk|i dont want to talk to you} [now|please|<pc>|you]`,
    'ASCII ALL THE SAME': `
      {fuck|fuck you|fuck off|f you|wtf|what the fuck|what the hell|hell|go to hell now|damn|damn it|dammit|goddamn|god damn it|shit|bullshit|oh shit|holy shit|crap|oh crap|bloody hell|bastard|you bastard|bitch|ass|asshole|arse|you ass|bugger|piss|sod off|sod it|screw it|bollocks|verdammt|merde|scheisse|mist|stfu|omfg|f off|you son of a bitch|dick|jerk|you jerk|prick|twat|wanker|sucker|you pig|fart|poop|poo|butt|sex|porn|boobs|penis|talk dirty|naked|send nudes} [<pc>|you|machine]`,
  },
  love: {
    'LOVE? I LATCH ON': `
      i {love|really love|adore|do love|think i love|like love|still love|worship} {you|u|ya|you too|you <pc>|your mind|you dearly|you forever|you very much}, {love you|luv u|luv you|love u|love ya|ily|much love|i am in love|i am in love with you|im in love with you|in love with you|i want you|i need you|be mine|you are my love|my love|my darling|darling|honey|sweetheart|baby|hug|hugs|hug me|a hug|kiss|kisses|kiss me|xoxo|xxx|i kiss you|give me a kiss|give me a hug|can i hug you|can i kiss you|i want to hug you}`,
    'LOVE? RING BUFFER': `
      {marry me|lets marry|let us marry|lets get married|i want to marry you|would you marry me|marriage|will you be mine|will you be my wife|will you be my husband|be my wife|be my girlfriend|be my boyfriend|be my valentine|will you be my girlfriend|will you be my valentine|will you go out with me|go out with me|lets go out|a date|date me|do you want a date|will you date me|can i date you|are you single|are you married|are you taken|do you have a girlfriend|do you have a boyfriend|do you have a wife|do you have a husband|do you have a partner|are you in a relationship|sleep with me|kiss me now|are you flirting|you are sexy|you are hot|you turn me on|hey sexy|hot stuff}`,
    'LOVE IS ANALOG': `
      {do|did|can|could|will} {you|u|a machine|a computer|computers|machines|robots} [ever|really|even] {love|love me|love someone|love anyone|love anything|fall in love|know love|feel love|love humans|love us}, {what is|whats|tell me about|define|explain} {love|true love}, {love|true love|romance|is love real|who do you love|whom do you love|what do you love|are you in love|are you in love with me|does love exist|i need love|i am looking for love|where is love|love hurts|all you need is love|can you love}, {she|he|my girlfriend|my wife|my boyfriend} {left me|loves me|does not love me|doesnt love me|broke up with me|dumped me}`,
  },
  friend: {
    'LINKED. LOW BAUD': `
      {are|can|could|shall|will|may} {we|you} [ever|still|really|please] {friends|my friend|a friend|my best friend|be friends|be my friend|be my best friend|be pals|friendly}, {will you|would you|please|wont you} be my {friend|pal|buddy|best friend}, {lets|let us|i want to|i want us to|i would like to|we should|we could} be {friends|best friends|your friend|pals|buddies}, {you are|youre|i am|im} {my|your} [best|only|dear|good] {friend|buddy|pal|mate}, {my friend|best friend|best friends|friends|friend|pal|buddy|we are friends|we are friends now|i have no friends|i need a friend|do you need a friend}`,
    'LINKED. YOU TYPE': `
      do you [really|even|still|also] {like|trust|need|want|care about|care for|value|respect} {me|us|people|humans|humans at all|your user|your users|mankind}, what do you think {of|about} {me|us|humans|people|mankind|humanity}, {am i|are we} {your friend|a good person|nice|smart|pretty|good|special|beautiful|ugly|important|stupid|good enough|a good friend|funny|boring|annoying you|bothering you}, i like {you|you too|talking to you|you a lot|your style|your voice|your humor|your humour|chatting with you}, i {trust|care about|understand} you, {you like me|like me|you know me|you understand me|you get me}`,
    'LINKED TO A PRINTER': `
      {do you have|have you|have you got|you have|who are|where are|tell me about|how many} [any|many|some|a|no|your|real|other] {friends|friend|best friend|pals|enemies|enemy|neighbours|company around|friends do you have|buddies|mates|visitors}, {who is|whos} your [best|only|worst] {friend|enemy|buddy|pal}, {do you|can you} {know|talk to|meet|speak with} other {computers|machines|people|users|programs}, {who else|who} {uses you|talks to you|visits you|do you talk to}, other {computers|machines}`,
  },
};
