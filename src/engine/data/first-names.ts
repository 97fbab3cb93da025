/**
 * First names common in the United Kingdom, of every large community: English, Welsh, Scottish and Irish, South Asian, Polish
 * and Romanian, Arabic and Turkish, West and East African, Chinese. Without accents. A full name is also recognised by its
 * form where it matters, so this list need not know everybody.
 *
 * Source: written from general knowledge for this product, 2026-11-21; no published list was copied.
 */
export const FIRST_NAMES =
  'aaron abbie abdul abdullah abigail abu ada adam adebayo adele adnan adrian agnes agnieszka ahmad ahmed aidan aileen aisha ' +
  'alan alastair albert alex alexander alexandra alexandru alfie alfred ali alice alina alison alistair amanda amara amelia ' +
  'amina amir amit amy ana ananya andrea andreea andrei andrew andy aneta angela angharad angus anita anna anne annie anthony ' +
  'antonio anwar anwen aoife archie arjun arthur arun asha ashley ashraf asif asma audrey ava ayesha barbara barry bartosz ' +
  'beata beatrice becky ben benjamin bernadette bernard beryl beth bethan bethany betty beverley bilal blessing brenda ' +
  'brendan brian bridget bronwen bruce bryn caitlin callum cameron carl carlos carol caroline carys catherine cathy ' +
  'catrin cerys charles charlie charlotte chen cheryl chidi chinedu chioma chloe chris christina christine christopher ' +
  'chukwudi ciara cian claire clare clive colin colm conor connor craig cristina damian dan daniel danielle danny darren ' +
  'dave david dawit dean debbie deborah declan deepak delyth dennis derek desmond dewi diana diane dilip dinesh dmitri dominic ' +
  'donald donna doreen doris dorothy douglas duncan dylan ebony edith edward efua eileen eilidh elaine eleanor elena eleri ' +
  'elif elin elizabeth ella ellen ellie elsie emily emma emmanuel eric erin esther ethan eva evan evelyn ewa fadumo faisal ' +
  'farah farhan fatima fatimah femi ffion finlay fiona florence francis frances freya gareth gary gavin geoff geoffrey george ' +
  'georgia geraint gerald gillian gladys glenn glyn gordon graeme graham grzegorz guto gurpreet gwen gwyneth habiba hamid ' +
  'hamza hannah harjit harold haroon harpreet harriet harry harvey hassan hayley heather helen helena henry hilary huda ' +
  'hugh husna hussain hussein ian ibrahim idris imani imran ines ingrid ioan ioana ion irene isaac isabel isabella isla ' +
  'ivan jackie jacob jacqueline jagdeep jake james jamie jan jane janet janice jaroslaw jasmine jason javed jayden jean ' +
  'jeff jeffrey jemima jennifer jenny jeremy jerome jessica jill jin joan joanna joanne joe joel johan john johnny jon ' +
  'jonathan jordan jorge jose joseph josephine joshua josie joyce judith julia julian julie june justin kamal karen karim ' +
  'karl kasia katarzyna kate kathleen kathryn katie kavita kayleigh keira keith kelly ken kenneth kerry kevin khadija ' +
  'khalid kim kimberley kiran kofi krishna krystyna krzysztof kumar kwame kyle lakshmi lara laura lauren lee leila lena leo ' +
  'leon leroy lesley leslie lewis li liam lilian lina linda lisa liz lorna lorraine louis louise lucy luke luminita lynn ' +
  'maciej magda magdalena mahmoud mai mair malcolm malgorzata mandeep manjit manuel marcin marco marek margaret maria ' +
  'mariam marian marie marilyn marion marjorie marlon marta martin martyn mary maryam matthew maureen max maya megan mehmet ' +
  'mei melanie meera michael michal michelle mihai mike miriam mohamed mohammad mohammed moira molly monica monika muhammad ' +
  'mustafa myra nabil nadia nadine naomi nasreen natalia natalie natasha nathan neha neil nasir niamh nicholas nicola nigel ' +
  'nikhil nikita nina noah noel nora norman noreen nuala oksana olena oliver olivia oluwaseun omar orla oscar osman owain owen ' +
  'pamela pardeep parveen patricia patrick paul paula pauline pawel penelope peter petra philip phillip phyllis piotr pooja ' +
  'prakash priya rachel radu rahul raj rajesh ramesh rania rashid raul ravi raymond rebecca reuben rhian rhiannon rhodri rhys ' +
  'richard rita robert roberto robin robyn roger roisin roman ronald rosemary roshan ross rowena roy ruth ryan sabrina ' +
  'sadia saeed safiya said saira salim sally salma sam samantha samina samir samuel sana sandeep sandra sangeeta sanjay saoirse ' +
  'sara sarah satnam scott sean sebastian selam serena shabana shannon sharon shaun sheila shirley shreya sian sibusiso ' +
  'simon sinead siobhan sofia solomon sonia sophia sophie stacey stefan stella stephanie stephen steve steven stuart sunil ' +
  'sunita surinder susan suzanne sylvia tamara tania tanya tara tariq tarik tatiana tegan temitope teresa terence theresa ' +
  'thomas tim timothy tina tobi toby tom tomasz tony tracey trevor tunde tyler usha usman valerie vanessa vera veronica ' +
  'victor victoria vijay vikram vincent vivian vladimir waheed walter wayne wei wendy wilfred william winifred wojciech xin ' +
  'yasmin yolanda yosef yousef yusuf yvette yvonne zachary zahra zainab zara zeinab zoe zofia zuzanna';

/** First names that are words, months, places or brands as well: names only with a surname or an initial behind. */
export const FIRST_NAMES_THAT_ARE_WORDS =
  'amber angel april august austin autumn bill bob carmen chad charity chase chelsea china christian crystal daisy dale dawn ' +
  'destiny dick drew earl eden eve faith fern florian ford frank gene ginger glen grace grant guy hazel heath holly hope hunter ' +
  'iris israel ivy jack jade jasper jay jewel jim jo joy lance lily lincoln major mark mason matt may melody mercy mia miles ' +
  'milan nick olive paris pat pearl penny pete pierce poppy precious ray reed rich rob robbie rod ron rose rowan ruby rusty sage ' +
  'sandy shan shane sid sky stan sterling storm sue summer sunny sydney ted terry tia troy violet virginia wade warren will ' +
  'willow wren young zion';
