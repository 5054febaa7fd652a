import { join } from 'node:path';

/**
 * Class-data sharing: a start that finds its classes parsed already takes half the CPU time.
 * Java ignores an archive that doesn't fit, after an update of Java for instance.
 */
const archiveIn = (installation) => join(installation, 'classes.jsa');

/** @returns {string[]} Java options that write the archive when this run ends */
export const archiveClasses = (installation) => [`-XX:ArchiveClassesAtExit=${archiveIn(installation)}`];

/** @returns {string[]} Java options that use it */
export const useArchive = (installation) => [`-XX:SharedArchiveFile=${archiveIn(installation)}`];
