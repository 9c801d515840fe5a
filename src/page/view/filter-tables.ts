/**
 * Puts a search box above every searchable table below `root`. The build puts the script of the HTML report here, where the one text
 * of it stands (writers/html/page-script.ts).
 */
export declare function filterTables(root: ShadowRoot, zh: boolean): void;
