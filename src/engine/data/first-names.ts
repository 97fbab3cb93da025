/**
 * First names common in the United Kingdom, of every large community: English, Welsh, Scottish and Irish, South Asian, Polish
 * and Romanian, Arabic and Turkish, West and East African, Chinese. Without accents. A full name is also recognised by its
 * form where it matters, so this list need not know everybody.
 *
 * Source: written from general knowledge for this product, 2026-11-21; no published list was copied.
 */
export const FIRST_NAMES =
  'aaron abbie abdul abdullah abigail adam adebayo adele adnan adrian agnes agnieszka ahmad ahmed aidan aileen ' +
  'aisha alan alastair albert alex alexander alexandra alfie alfred ali alice alison alistair amanda amelia amina ' +
  'amir amit amy ana andrea andrei andrew andy angela angharad angus anita anna anne annie anthony antonio anwar ' +
  'aoife archie arthur arun asha ashley asif audrey ava ayesha barbara barry beatrice becky ben benjamin bernadette ' +
  'bernard beth bethan bethany betty beverley bilal blessing brenda brendan brian bridget bronwen bruce bryn ' +
  'caitlin callum cameron carl carlos carol caroline carys catherine cathy catrin cerys charles charlie charlotte ' +
  'cheryl chidi chinedu chioma chloe chris christina christine christopher ciara claire clare clive colin connor ' +
  'conor craig damian dan daniel danielle danny darren dave david dean debbie deborah declan deepak delyth dennis ' +
  'derek desmond dewi diana diane dinesh dominic donald donna doris dorothy douglas duncan dylan edith edward ' +
  'eileen elaine eleanor elena eleri elin elizabeth ella ellen ellie elsie emily emma emmanuel eric erin esther ' +
  'ethan eva evan evelyn ewa faisal farah fatima femi ffion finlay fiona florence frances francis freya gareth gary ' +
  'gavin geoff geoffrey george georgia geraint gerald gillian glenn glyn gordon graeme graham gurpreet guto gwen ' +
  'hamid hamza hannah harold harpreet harriet harry harvey hassan hayley heather helen helena henry hilary hugh ' +
  'hussain hussein ian ibrahim idris imani imran ines ioan irene isaac isabel isabella isla ivan jackie jacob ' +
  'jacqueline jake james jamie jan jane janet janice jasmine jason javed jayden jean jeff jeffrey jemima jennifer ' +
  'jenny jeremy jerome jessica jill jin joan joanna joanne joe joel johan john johnny jon jonathan jordan jose ' +
  'joseph josephine joshua josie joyce judith julia julian julie june justin kamal karen karim karl katarzyna kate ' +
  'kathleen kathryn katie kavita kayleigh keira keith kelly ken kenneth kerry kevin khadija khalid kim kimberley ' +
  'kiran kofi krishna kumar kyle lara laura lauren lee leila lena leo leon leroy lesley leslie lewis liam lilian ' +
  'lina linda lisa liz lorna lorraine louis louise lucy luke luminita lynn magda magdalena mai mair malcolm mandeep ' +
  'manuel marco marek margaret maria marian marie marilyn marion marta martin martyn mary maryam matthew maureen ' +
  'max maya megan melanie michael michal michelle mike miriam mohamed mohammad mohammed moira molly monica monika ' +
  'muhammad mustafa myra nadia nadine naomi nasir natalia natalie natasha nathan neha neil niamh nicholas nicola ' +
  'nigel nikita nina noah noel nora norman olena oliver olivia omar oscar osman owain owen pamela patricia patrick ' +
  'paul paula pauline pawel penelope peter petra philip phillip piotr prakash priya rachel rahul raj rajesh ramesh ' +
  'rashid raul ravi raymond rebecca rhian rhiannon rhodri rhys richard rita robert robin robyn roger roisin roman ' +
  'ronald rosemary roshan ross roy ruth ryan safiya said saira salim sally salma sam samantha samina samir samuel ' +
  'sandeep sandra sanjay saoirse sara sarah scott sean sebastian serena shannon sharon shaun sheila shirley shreya ' +
  'sian simon sinead siobhan sofia solomon sonia sophia sophie stacey stefan stella stephanie stephen steve steven ' +
  'stuart sunil sunita susan suzanne sylvia tamara tania tanya tara tariq tegan terence teresa theresa thomas tim ' +
  'timothy tina toby tom tomasz tony tracey trevor tunde tyler usha usman valerie vanessa vera veronica victor ' +
  'victoria vijay vincent vivian vladimir walter wayne wei wendy wilfred william yasmin yousef yusuf yvette yvonne ' +
  'zahra zainab zara zoe';

/** First names that are words, months, places or brands as well: names only with a surname or an initial behind. */
export const FIRST_NAMES_THAT_ARE_WORDS =
  'amber angel april august austin autumn bill bob carmen chad charity chase chelsea china christian crystal daisy dale dawn ' +
  'destiny dick drew earl eden eve faith fern florian ford frank gene ginger glen grace grant guy hazel heath holly hope hunter ' +
  'iris israel ivy jack jade jasper jay jewel jim jo joy lance lily lincoln major mark mason matt may melody mercy mia miles ' +
  'milan nick olive paris pat pearl penny pete pierce poppy precious ray reed rich rob robbie rod ron rose rowan ruby rusty sage ' +
  'sandy shan shane sid sky stan sterling storm sue summer sunny sydney ted terry tia troy violet virginia wade warren will ' +
  'willow wren young zion';
