import type { Finding, Policy } from '../../engine';
import type { Reporter } from './reporter';

/** One JSON object per line and message, for programs. The keys are a promise: others build on them. */
export function createJsonReporter(policy: Policy): Reporter {
  return {
    renderMessage: ({ path, index, verdict, tookMs }) =>
      `${JSON.stringify({
        path,
        index,
        action: verdict.action,
        findings: verdict.findings.map((finding) => toJson(finding, policy)),
        unchecked: verdict.unchecked.map(({ part, reason }) => ({ part, reason })),
        ms: Math.round(tookMs * 100) / 100,
      })}\n`,
    renderTotals: () => '',
  };
}

function toJson(finding: Finding, policy: Policy) {
  return {
    rule: finding.rule,
    action: finding.action,
    confidence: finding.confidence,
    count: finding.count,
    evidence: finding.evidence.map(({ where, masked, count }) => ({ where, masked, count })),
    guidance: policy.guidance[finding.guidance],
    fixes: finding.fixes,
  };
}
