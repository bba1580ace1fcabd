import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Only what would never come takes as long: a busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 60_000 });
