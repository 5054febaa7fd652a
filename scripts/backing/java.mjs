import { join } from 'node:path';

/**
 * Code compiled once and simply, not again and better for hours of work that never come here: half the processor time
 * of a start.
 */
export const shortLived = ['-XX:TieredStopAtLevel=1'];

/** The same for Maven, beside what the person has set. */
export const mavenEnv = () => ({
  MAVEN_OPTS: [process.env.MAVEN_OPTS, ...shortLived].filter(Boolean).join(' '),
});

/**
 * Class-data sharing: a start that finds its classes parsed already takes half the CPU time.
 * Java ignores an archive that doesn't fit, after an update of Java for instance.
 */
const archiveIn = (installation) => join(installation, 'classes.jsa');

/** @returns {string[]} Java options that write the archive when this run ends */
export const archiveClasses = (installation) => [`-XX:ArchiveClassesAtExit=${archiveIn(installation)}`];

/** @returns {string[]} Java options that use it */
export const useArchive = (installation) => [`-XX:SharedArchiveFile=${archiveIn(installation)}`];
