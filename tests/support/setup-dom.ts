import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';
import { catalogues as loaded } from '#lib/i18n/catalogues.browser.ts';
import { catalogues } from '#lib/i18n/generated/catalogues.generated.ts';

// Only what would never come takes as long: a busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 60_000 });

// Pages load the messages of their language first.
Object.assign(loaded, catalogues);
