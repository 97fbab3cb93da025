import { benchAddresses } from './addresses';
import { benchAttachments } from './attachments';
import { benchEngines } from './engines';
import { benchGrowth } from './growth';
import { benchColdLoad } from './handler-file';
import { benchKeywords } from './keywords';
import { keepResults } from './measure';
import { benchVerdict } from './verdict';

benchVerdict();
benchKeywords();
benchAddresses();
benchColdLoad();
void benchEngines().then(() => {
  benchGrowth();
  benchAttachments();
  keepResults();
});
