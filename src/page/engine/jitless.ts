import * as z from 'zod';

// Before any schema is made: zod would otherwise try whether it may make functions of text, which the page's policy forbids and reports.
z.config({ jitless: true });
