/** A run of more projects is read by programs and by unit: its report leaves forms, deductions and evidence to the workbooks of its units, and its result is written by the line as well. */
export const maxPrintedProjects = 200;

/** True for a run of more projects than anybody reads in one document. */
export const isLarge = (projects: readonly unknown[]): boolean => projects.length > maxPrintedProjects;
