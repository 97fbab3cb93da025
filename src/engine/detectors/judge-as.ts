import { normaliseText } from '../text/normalise';
import type { Detection, DetectorId } from './detector';
import { DETECTORS } from './index';
import { scanText } from './scan-text';

/** Of kinds that nothing but a label tells from other numbers: whoever asks has said what it is. */
const LABELS: Partial<Readonly<Record<DetectorId, string>>> = {
  'uk-passport': 'passport number: ',
  'sort-code-account': 'bank details: ',
  'date-of-birth': 'date of birth: ',
  'password-in-prose': 'password: ',
  'secret-aws': 'aws secret key: ',
};

/**
 * Judges a text as one value of the kind `id`: the finding that covers all of it, with offsets into the trimmed value; undefined
 * when there is none. An email address is read as it stands, because a mailbox with a typographic
 * apostrophe is not the one with a plain one.
 */
export function judgeAs(value: string, id: DetectorId): Detection | undefined {
  const label = LABELS[id] ?? '';
  const scan = scanText(label + (id === 'email-address' ? value : normaliseText(value)).trim());
  for (const detector of DETECTORS) {
    if (detector.ids.indexOf(id) < 0) continue;
    const whole = detector
      .find(scan, [])
      .filter((each) => each.detector === id && each.start === label.length && each.end === scan.text.length);
    if (whole[0] !== undefined) return { ...whole[0], start: 0, end: scan.text.length - label.length };
  }
  return undefined;
}
