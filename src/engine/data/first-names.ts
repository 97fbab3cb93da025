/**
 * First names common in the United Kingdom, of every large community: English, Welsh, Scottish and Irish, South Asian, Polish
 * and Romanian, Arabic and Turkish, West and East African, Chinese. Without accents. A full name is also recognised by its
 * form where it matters, so this list need not know everybody.
 *
 * Source: written from general knowledge for this product, 2026-11-21; no published list was copied.
 */
export const FIRST_NAMES =
  'aaron abdul abdullah abigail adam adebayo adnan adrian agnes agnieszka ahmad ahmed aidan ' +
  'aisha alan alastair alex alexander alexandra alfie ali alice alison amanda amelia amina ' +
  'amir amit amy ana andrea andrew andy angela angharad angus anita anna anne annie anthony antonio ' +
  'aoife archie arthur arun asha ashley asif audrey ava ayesha barbara barry becky ben benjamin ' +
  'bernard beth bethan bethany bilal blessing brenda brendan brian bridget bryn ' +
  'caitlin callum cameron carl carlos carol caroline carys catherine catrin cerys charles charlie charlotte ' +
  'chidi chinedu chioma chloe chris christina christine christopher claire clare clive colin connor ' +
  'conor craig damian dan daniel danielle danny darren dave david dean debbie deborah declan deepak delyth dennis ' +
  'derek dewi diana diane dominic donald donna dorothy douglas duncan dylan edward ' +
  'eileen elaine eleanor elena eleri elin elizabeth ella ellen ellie elsie emily emma emmanuel eric erin esther ' +
  'ethan eva evan evelyn ewa farah fatima ffion finlay fiona frances francis freya gareth gary ' +
  'gavin geoff geoffrey george georgia gerald gillian glyn gordon graeme graham gurpreet guto gwen ' +
  'hamid hamza hannah harriet harry harvey hassan hayley heather helen helena henry hugh ' +
  'hussain ian ibrahim idris imani imran ioan irene isaac isabel isabella isla jackie jacob ' +
  'jake james jamie jan jane janet janice jasmine jason javed jayden jean jeff jennifer ' +
  'jenny jeremy jessica jill jin joan joanna joanne joe joel john johnny jon jonathan jordan jose ' +
  'joseph josephine joshua joyce judith julia julian julie june justin kamal karen karim karl katarzyna kate ' +
  'kathryn katie kayleigh keira keith kelly ken kenneth kerry kevin khadija khalid kim kimberley ' +
  'kiran kofi krishna kumar kyle lara laura lauren lee leila leo leon lesley lewis liam lilian ' +
  'linda lisa liz lorraine louis louise lucy luke lynn magdalena mai mair malcolm mandeep ' +
  'marek margaret maria marie marilyn marion marta martin martyn mary maryam matthew maureen ' +
  'max maya megan melanie michael michal michelle mike miriam mohamed mohammad mohammed molly monica monika ' +
  'muhammad mustafa nadia naomi natalia natalie natasha nathan neha neil niamh nicholas nicola ' +
  'nigel nina noah noel nora norman oliver olivia omar oscar osman owain owen pamela patricia patrick ' +
  'paul paula pauline pawel penelope peter petra philip piotr priya rachel rahul raj rajesh ' +
  'ravi raymond rebecca rhian rhiannon rhodri rhys richard rita robert robin robyn roger roisin ' +
  'ronald roshan ross roy ruth ryan safiya said saira sally sam samantha samina samuel ' +
  'sandeep sandra sanjay saoirse sara sarah scott sean sebastian shannon sharon shaun sheila shirley ' +
  'sian simon sinead siobhan sofia solomon sophia sophie stacey stephanie stephen steve steven ' +
  'stuart sunil sunita susan suzanne tanya tara tariq terence teresa thomas tim ' +
  'timothy tina toby tom tomasz tony tracey trevor tunde tyler usman valerie vanessa vera veronica victor ' +
  'victoria vijay vincent walter wayne wendy william yasmin yousef yusuf yvette yvonne ' +
  'zahra zainab zara zoe';

/** First names that are words, months, places or brands as well: names only with a surname or an initial behind. */
export const FIRST_NAMES_THAT_ARE_WORDS =
  'amber angel april august austin autumn bill bob carmen charity chelsea christian crystal daisy dale dawn ' +
  'dick drew eden eve faith fern frank glen grace grant guy hazel holly hope hunter ' +
  'iris ivy jack jade jasper jay jim jo joy lance lily mark mason matt may mercy mia miles ' +
  'nick olive paris pat pearl penny pete poppy ray rob robbie rod ron rose rowan ruby ' +
  'sandy shan shane sid stan sue summer ted terry tia troy virginia will ' +
  'willow young';
