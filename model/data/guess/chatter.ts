import { type Alternatives, alternatives } from './grammar.js';

/**
 * Templates of what players type that is no yes-or-no question about the secret, by what they are up to. The
 * slot `parts` is what they count.
 */
export const chatter: Readonly<Record<string, Alternatives>> = {
  greetings: alternatives(
    `(hi/hey/hello/yo/hiya/howdy/heya/helo/hallo/hullo/greetings/hi hi) (there/computer/man/dude/buddy/friend/again/you/robot/z80/machine/everyone/all/bot/mate/sir//) :6 |
     good (morning/evening/afternoon/day/night) (computer/to you/sir/all/friend/everybody/my friend/) :2 | (sup/wassup/whats up/what up/whats new/wazzup/hows life) (dude/man/bro/computer/) :2 |
     nice to (meet/see) you | (hello/hi) (its me/my name is bob/i am here/from germany/world) | long time no see | how do you do`,
  ),
  moods: alternatives(
    `how (are/r) (you/u/ya) (doing/feeling/today/this morning/right now/doing today/) :4 | how (have you been/is life/is it going/was your day/do you feel) | hows (it going/life/everything/your day) :2 |
     (are you/r u) (ok/okay/there/ready/serious/sure/kidding me/listening/joking/awake/done) :2 | (you/u) (ok/ready/there/sure)`,
  ),
  farewells: alternatives(
    `(bye/goodbye/good bye/see you/see ya/cya/later/so long/farewell/take care/bye bye/im leaving) (now/later/computer/tomorrow/soon/dude/friend/everyone/) :3 |
     i (have to/must/gotta/need to) (go/leave/run/sleep/eat/work) (now/) :2 | talk to you later | im (done/out/off/going home/tired of this)`,
  ),
  thanks: alternatives(
    `(thanks/thank you/thank u/thx/ty/cheers/tyvm/many thanks) (a lot/so much/computer/very much/man/for playing/for the help/) :3 |
     (good/nice/great/well/fun) (job/game/one/play/played/work/try/answer) :2 | you(r/ are/re) (smart/funny/cool/awesome/the best/great/nice/good at this) | i love (this/this game/you/it/playing)`,
  ),
  insults: alternatives(
    `(you/u/this game/this/this thing/it all) (suck/sucks/stink/is bad/are bad/is stupid/is lame/is rubbish/are the worst/makes no sense/is broken/does not work) :4 |
     (you are/ur/youre/you're/u r/u are) (wrong/lying/a liar/an idiot/so dumb/useless/stupid/no help/not smart/a cheat/cheating/annoying/so slow/mean/boring me) :4 | shut (up/it/your mouth) | go away |
     i (hate/dont like/cant stand) (you/this/it/this game/computers) :2 | (stupid/dumb/silly/bad/useless) (computer/machine/game/program/bot) :2 | what a (stupid/boring/dumb/weird) (game/answer/machine) | that (was wrong/is not true/makes no sense/is not fair/cant be)`,
  ),
  reactions: alternatives(
    `(lol/haha/hahaha/lmao/omg/wow/cool/nice/ok/okay/hmm/hmmm/huh/oh/ah/aha/ugh/meh/oops/ouch/yay/damn/wtf/k/kk/hehe/rofl/yikes/nah/yeah/yep/yup/nope/uh huh/right/sure/fine/great/awesome/sweet dude/whoa/sorry/my bad) (then/man/ok/dude/lol/so/well/that was close/i see/really/whatever/now what///) :5 |
     (i see/got it/makes sense/fair enough/no way/no idea/not sure/who knows/who cares/of course/never mind/nvm/idk/idc/whatever/interesting/good to know/thats weird/thats funny/so what/not bad/too bad/very funny/oh no/oh well/oh ok/oh really/come on/dang it/for real/thats hard/this is hard/this is fun/this is easy/that is odd) (ok/then/lol/man/dude/so/haha///) :4`,
  ),
  help: alternatives(
    `(give me/can i have/can i get/i need/i want/need/can you give me/could i have/got/have you got/may i have/please give me/how about/got any) (a hint/a clue/hints/some help/one more hint/another hint/another clue/the first letter/help/a tip/some clues) (please/pls/plz/now/) :6 |
     (hint/clue/help/tip) (please/pls/plz/me/me out/now/number two/) :2 | (tell/show) me (the answer/what it is/a hint/more/the secret/already/what you are/now/something/about it/about yourself/everything/the rules) :3 |
     (what should/what can/what do/what else can/what could/what would) (i/we) (ask/do/type/say/write/try) (now/next/here/) :3 | (i/we) (give up/quit/surrender/am stuck/have no clue/have no idea/am lost/dont get it/dont understand/dont know/cant guess it/need help/am confused) (now/man/ok//) :4 | im (stuck/lost/confused/out of ideas/clueless/thinking/not sure)`,
  ),
  game: alternatives(
    `how (do i/do we/do you/does one/can i/to) (play/win/start/guess/use this/ask/play this game/begin/stop) (this/it/here/) :3 | what (are the rules/is this game/is the point/is this/kind of game is this/happens now/happens if i win/do i win) :2 | how does (this/it/the game) (work/end/go) :2 |
     how many (questions/guesses/tries/turns) (left/do i have/do i get/so far/are left/was that/can i ask/have i used) :3 | (new game/start over/restart/play again/lets play/lets go/one more game/again/another round/next one/lets start/next/start again/new one/reset) (please/now/ok/) :3 |
     (am i/was i/did i) (close/right/wrong/getting warmer/winning/win/lose/on the right track/near) :2 | (is that/was that) (a yes/a no/correct/a joke/your answer/all/it/true/fair) :2 | (i/you/who) (won/win/lost/lose/wins/cheated) (the game/again/) |
     (whose/my/your) turn (now/) | (i am/im) (ready/bored/winning/thinking/good at this) | can (we/i) (stop/play again/start over/change it/quit/start/try again/skip) | (lets/let us) (play/begin/start/do this/go)`,
  ),
  identity: alternatives(
    `(who/what) (are/r) (you/u) (exactly/really/made of/called/doing/thinking/thinking of/talking about/) :4 | (whats/what is/what's/wats) (your/ur) (name/job/age/problem/favorite color/favorite food/favorite movie/secret/favourite animal/number/model/version) :3 |
     who (made/built/created/programmed/invented/wrote/owns/is) (you/u/this/it/this game/that) :3 | how old (are/r) (you/u) :1 | how old is (it/he/she/this/the computer) | where (are/r) (you/u) (from/now/living/at/) :1 | when were (you/u) (born/made/built/created) | do you have (a name/any friends in there/dreams at night/any hobbies) |
     what (do/can) (you/u) (do/know/think/like/want/say/remember/see/like to do/do for fun/do all day) :3 | tell me (your name/who you are/what you are/how you feel/about your family)`,
  ),
  open: alternatives(
    `(what/which/wat) (color/colour/size/shape/kind/type/sort/country/animal/material/letter/room/kind of thing/kind of animal/family/kind of food/species/brand/continent) (is it/are you/is that/does it have/is it from/do you have/is it made of/) :6 |
     how (big/large/heavy/tall/old/long/fast/small/much/wide/strong/smart/often/loud/expensive/dangerous/common/sweet) (is it/are you/r u/is this thing/is this/does it get/is that/is one) :5 | how many <parts> (does it have/do you have/has it/has it got/are there/does it got/u got/) :5 |
     how much (does it weigh/does it cost/is it/does it eat/do you weigh/for one/does one cost/is one worth) :2 | (where/when) (does it live/do you live/is it/can i find it/can i see it/do i find it/does it come from/is it from/do you find it/can you get it/is it found/is it used/was it made/was it invented/do people use it/does it sleep/does it grow/would i see it/can i buy it/do you keep it/would i find one/do they live) (in the world/usually/most//) :6 |
     (who/what) (uses/eats/plays/has/owns/made/makes/invented/likes/needs/hunts/discovered/sells/buys) it (the most/first/today/) :3 | (what/wat) does it (eat/do/look like/sound like/taste like/smell like/weigh/cost/feel like/need/drink/mean/start with/rhyme with/like/want/use/have) :5 | (whats/what is/what's/wats) it (made of/used for/called/do/look like/like/for/about/doing/worth/like to have one) :4 |
     (what/how) do (you/people/i/we) (do with it/use it for/use it/call it/eat/eat it/make it/get it/need it for/play it/keep it) :3 | (what/which) (letter/word) (does it start with/comes first/does it end with/is in it) | how (is/was) it (made/used/built/done/called/spelled/eaten/played/born) :2 | why (is it/are you/is that/does it/do you/would it/not/though/is it called that/that/no/yes/so) (so/like that//) :3 | (what/how) about (it/you/that/now/this)`,
  ),
  smallTalk: alternatives(
    `(tell/sing/give/write/read) me a (joke/story/song/poem/secret/riddle/fact/lie/number) (please/now/) :2 | do (you/u) (like/love/hate/know/hear/understand/remember/see/trust/miss/want/need) (me/us/this game/music at all/my name/the answer) :3 | (its/it is) (raining/sunny/late/monday/my birthday/cold outside/hot in here/snowing/my turn/dark outside/time for bed/lunch time/friday night/too hard/a nice day) (today/here/now//) :2 |
     (i am/im) (tired/hungry/bored/happy/sad/sick/lonely/sleepy/hot/cold/a man/a girl/ten years old/at work/from texas/late) (today/now/so much//) :3 | what (time/day/year/month) is it (now/today/) | whats (1+1/2+2/3 x 3/the time/the weather/the capital of france/for dinner/for lunch/on tv/new) | what is (love/life/the meaning of life/the weather like/the time/that/this/pi/five plus six) |
     (who/where) is (the president/my mom/everybody/the king/your boss/he/she/paris/my cat) | (say/write/type/repeat/spell) (something/yes/no/hello/it/that again/your name/it again/that/it backwards) (please/) | what did you (say/eat/do today/mean) | (can/will/could) you (help me/hear me/repeat that/say that again/talk to me/marry me/be my friend/explain/speak up/stop/please stop/write a poem) :2`,
  ),
  statements: alternatives(
    `i (like/have/want/love/hate/need) (a/my/the) (dog/cat/car/house/computer/pizza/music/break/new game) :2 | my (dog/cat/car/house/computer) is (red/big/small/broken/gone/cool/old) | my (name/mom/dad/brother/sister/friend/wife/boss/teacher) is (john/anna/here/nice/at work/tall) |
     (we/i) (went to/am going to/live in) (the park/the store/paris/school/texas/the movies/work) (today/yesterday/) | i (think/hope/know/believe) (so/not/you are right/you are wrong/you are lying/i know it/i am close) :2`,
  ),
};
