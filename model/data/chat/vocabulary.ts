/** Words that patterns name by `<name>`, so that many of a kind teach the kind. */
export const vocabulary: Readonly<Record<string, string>> = {
  pc: 'computer|machine|halt|box|buddy',
  name: `adam|alex|alice|andrea|anne|ben|bill|bob|carl|carol|chris|clara|dan|daniel|david|dennis|emma|eric|eva|frank|fred|george|hans|harry|henry|ida|jack|james|jane|jim|joe|john|julia|karl|kate|ken|laura|lisa|lucy|maria|mark|mary|max|mia|mike|nick|nina|oliver|olga|otto|paul|paula|pete|rita|robert|sam|sarah|simon|steve|susan|thomas|tim|tina|tom|victor|walter`,
  food: `pizza|fish|pasta|bread|cheese|cake|chocolate|soup|apples|bananas|a sandwich|fries|salad|rice|eggs|spaghetti|a burger|sausages|cookies|ice cream|sushi|potatoes|meat|fruit|noodles|curry|toast|pancakes|an apple|a banana|steak|tomatoes|bacon|donuts|nuts|cereal`,
  drink: `tea|coffee|beer|wine|water|milk|juice|cola|whisky|vodka|lemonade|rum|gin|cocoa|espresso`,
  music: `jazz|rock|metal|blues|techno|bach|mozart|beethoven|the rolling stones|queen|pink floyd|kraftwerk|abba|elvis|classical music|pop music|rock music|electronic music|hip hop|punk|opera|heavy metal|david bowie|reggae|chiptunes|madonna|country music`,
  day: 'monday|tuesday|wednesday|thursday|friday|saturday|sunday',
  sum: `1+1|2+2|3+3|4+5|5+5|6*7|7*8|10-3|100/4|2*2|12+30|9*9|8-5|50/2|3.14*2|1 + 1|2 + 2|5 + 7|3 * 4|8 / 2|one plus one|two plus two|two times two|three plus four|six times seven|ten minus three|two and two|1 plus 1|2 plus 2|5 plus 3|2 times 3|4 times 4|9 times 9|12 times 12|10 minus 4|10 divided by 2|100 divided by 5|3 minus 1|seven times eight|half of ten|twice five`,
  animal: `cat|dog|bird|horse|cow|mouse|goldfish|rabbit|spider|snake|duck|pig|sheep|hamster|parrot|elephant|lion|bee|frog|monkey|penguin|hedgehog|goat|hen|wolf|bear`,
  colour: `red|green|blue|yellow|black|white|orange|purple|pink|brown|grey|gray|violet`,
  place: `paris|london|berlin|rome|france|germany|italy|spain|japan|america|china|england|india|new york|tokyo|canada|australia|moscow|vienna|the alps|scotland|africa|norway|texas|california`,
};
