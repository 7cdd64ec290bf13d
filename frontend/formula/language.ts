import { HighlightStyle, StreamLanguage, type StringStream } from '@codemirror/language';
import { tags } from '@lezer/highlight';
import type { Vocabulary } from './vocabulary';

/** The colours of a formula: the tokens are those of the server's lexer, told apart without a grammar. */
export function formulaLanguage(vocabulary: Vocabulary) {
  const functions = new Set(vocabulary.functions.map((known) => known.word));
  const keywords = new Set(vocabulary.keywords);
  return StreamLanguage.define<null>({
    name: 'formula',
    startState: () => null,
    token: (stream) => token(stream, functions, keywords),
    languageData: { closeBrackets: { brackets: ['('] }, wordChars: '@' },
    tokenTable: { fn: tags.function(tags.variableName), metric: tags.labelName },
  });
}

function token(stream: StringStream, functions: Set<string>, keywords: Set<string>): string | null {
  if (stream.eatSpace()) {
    return null;
  }
  if (stream.match(/^#.*/)) {
    return 'comment';
  }
  if (stream.match(/^(?:"(?:[^"]|"")*(?:"|$)|'(?:[^']|'')*(?:'|$))/)) {
    return 'string';
  }
  if (stream.match(/^@\w*/)) {
    return 'metric';
  }
  if (stream.match(/^\d{4}-\d\d-\d\d/) || stream.match(/^(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/)) {
    return 'number';
  }
  if (stream.match(/^`[^`]*`?/)) {
    return 'variableName';
  }
  const word = stream.match(/^[A-Za-z_]\w*/);
  if (word) {
    const written = stream.current();
    if (functions.has(written) && stream.match(/^\s*\(/, false)) {
      return 'fn';
    }
    return keywords.has(written) ? 'keyword' : 'variableName';
  }
  stream.next();
  return 'operator';
}

export const colours = HighlightStyle.define([
  { tag: tags.function(tags.variableName), color: 'var(--ls-accent)' },
  { tag: tags.keyword, color: 'var(--ls-ink-3)' },
  { tag: tags.string, color: 'var(--ls-ink-2)' },
  { tag: tags.labelName, color: 'var(--ls-accent)', fontWeight: 'var(--ls-medium)' },
  { tag: tags.comment, color: 'var(--ls-ink-3)', fontStyle: 'italic' },
]);
