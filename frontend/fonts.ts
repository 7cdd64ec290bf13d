import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import interExtended from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?url';
import mono from '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2?url';
import monoExtended from '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-ext-wght-normal.woff2?url';
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2?url';
import serifExtended from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-opsz-normal.woff2?url';

// The ranges the files were cut to, as their packages declare them; the browser fetches a file only when it draws from its range.
const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';
const LATIN_EXTENDED =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF';

function declare(family: string, weight: string, latin: string, extended: string) {
  for (const [file, unicodeRange] of [[latin, LATIN], [extended, LATIN_EXTENDED]]) {
    document.fonts.add(new FontFace(family, `url(${file}) format("woff2")`, { weight, unicodeRange, display: 'swap' }));
  }
}

declare('Inter Variable', '100 900', inter, interExtended);
declare('Source Serif 4 Variable', '200 900', serif, serifExtended);
declare('JetBrains Mono Variable', '100 800', mono, monoExtended);
