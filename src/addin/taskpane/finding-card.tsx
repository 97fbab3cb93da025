import { useState } from 'preact/hooks';
import type { Attachment, Finding } from '../../engine';
import { describeFinding, describeEvidence, PANE } from '../../wording';
import type { AttachmentOutcome } from '../fix';
import { currentPolicy } from '../policy-source';
import { Button } from './fluent';
import { focusAtOnce, focusWhenDrawn, VERDICT } from './focus';
import { useFieldNames, type What } from './parts';
import type { Following, Look } from './use-verdict';

interface FindingCardProps {
  readonly finding: Finding;
  /** What would happen stands above already, as the first thing the pane says. */
  readonly isLead: boolean;
  /** Whether nobody can be moved to Bcc, so that it must not be advised. */
  readonly isBccOut: boolean;
  readonly look: Extract<Look, { kind: 'judged' }>;
  readonly changeMessage: Following['changeMessage'];
}

/** One finding in full: what, where, why, what clears it, and what the person can do about it here. */
export function FindingCard({ finding, isLead, isBccOut, look, changeMessage }: FindingCardProps) {
  const words = describeFinding(finding, currentPolicy());
  const evidence = describeEvidence(finding, useFieldNames());
  const file = attachmentOf(finding, look);
  const { what } = look;
  return (
    <>
      <h3>{words.title}</h3>
      {!isLead && <p>{words.explanation}</p>}
      {evidence.length > 0 && (
        <>
          <h4>{PANE.where}</h4>
          <ul class="evidence">
            {evidence.map(({ where, masked }) => (
              <li key={where + masked}>
                <span>{where}</span>
                {masked !== '' && <code>{masked}</code>}
              </li>
            ))}
          </ul>
        </>
      )}
      <h4>{PANE.clears}</h4>
      <p class="advice">{isBccOut && finding.fixes.includes('move-to-bcc') ? PANE.insteadOfMove : words.advice}</p>
      {words.links.map((link) => (
        <p key={link.url}>
          <a href={link.url} target="_blank" rel="noopener noreferrer">
            {PANE.opensInBrowser(link.title)}
          </a>
        </p>
      ))}
      {what !== undefined && (
        <>
          <WordsAround finding={finding} look={look} what={what} />
          {file !== undefined && <RemoveAttachment file={file} look={look} what={what} changeMessage={changeMessage} />}
          {finding.action !== 'observe' && (
            <WrongWarning finding={finding} look={look} what={what} title={words.title} />
          )}
        </>
      )}
    </>
  );
}

interface AboutFinding extends Pick<FindingCardProps, 'finding' | 'look'> {
  readonly what: What;
}

function WordsAround({ finding, look, what }: AboutFinding) {
  const [isOpen, setOpen] = useState(false);
  if (finding.rule !== 'sensitive-content' && finding.rule !== 'protective-marking') return null;
  const excerpts = isOpen ? what.wordsAround(finding, look.judgement.message, currentPolicy()) : [];
  return (
    <div class="words-around">
      <Button appearance="subtle" isSmall isOpen={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? PANE.hideWords : PANE.showWords}
      </Button>
      {isOpen && excerpts.length === 0 && <p>{PANE.noWords}</p>}
      {excerpts.map(({ before, found, after }) => (
        <blockquote key={before + found}>
          {before}
          <mark>{found}</mark>
          {after}
        </blockquote>
      ))}
    </div>
  );
}

/** The attachment of this message that the finding is about. */
function attachmentOf(finding: Finding, { judgement }: FindingCardProps['look']): Attachment | undefined {
  if (!finding.fixes.includes('remove-attachment') || !('file' in finding) || finding.file === undefined)
    return undefined;
  return judgement.message.attachments.filter(({ isInline }) => !isInline)[finding.file.position - 1];
}

interface RemoveAttachmentProps extends Pick<FindingCardProps, 'look' | 'changeMessage'> {
  readonly what: What;
  readonly file: Attachment;
}

/** Asks first: what is taken off cannot be put back from here. */
function RemoveAttachment({ file, look, what, changeMessage }: RemoveAttachmentProps) {
  const [step, setStep] = useState<
    'offer' | 'ask' | 'removing' | Extract<AttachmentOutcome, { kind: 'kept' }>['reason']
  >('offer');
  const id = `remove-file-${String(look.judgement.message.attachments.indexOf(file))}`;
  const remove = async (): Promise<void> => {
    setStep('removing');
    focusWhenDrawn(id);
    const outcome = await changeMessage(async (calls) => {
      const removed = await what.removeAttachment(look.judgement.message, file, calls);
      if (removed.kind !== 'kept') await what.noteFix('fixed-by-button', calls);
      return removed;
    });
    if (outcome.kind === 'kept') setStep(outcome.reason);
    else focusWhenDrawn(VERDICT);
  };
  if (step === 'ask') {
    return (
      <div class="confirm" role="group" aria-label={PANE.removeFileQuestion}>
        <p class="important" ref={focusAtOnce} tabIndex={-1}>
          {PANE.removeFileQuestion}
        </p>
        <div class="buttons">
          <Button appearance="primary" onClick={() => void remove()}>
            {PANE.removeFileYes}
          </Button>
          <Button
            onClick={() => {
              setStep('offer');
              focusWhenDrawn(id);
            }}
          >
            {PANE.keepFile}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <>
      <div class="buttons">
        <Button id={id} isDisabled={step === 'removing'} onClick={() => setStep('ask')}>
          {PANE.removeFile}
        </Button>
      </div>
      <p class="problem" role="alert">
        {step === 'offer' || step === 'removing' ? '' : PANE.fileKept[step]}
      </p>
    </>
  );
}

function WrongWarning({ finding, look, what, title }: AboutFinding & { readonly title: string }) {
  const [step, setStep] = useState<'offer' | 'reporting' | 'reported'>('offer');
  return (
    <>
      <Button
        appearance="subtle"
        isSmall
        isDisabled={step !== 'offer'}
        label={PANE.wrongWarningAbout(title)}
        onClick={() => {
          setStep('reporting');
          void what.reportWrong(look.judgement, finding).then(() => setStep('reported'));
        }}
      >
        {PANE.wrongWarning}
      </Button>
      <p class="outcome" role="status">
        {step === 'reported' ? PANE.wrongReported : ''}
      </p>
    </>
  );
}
