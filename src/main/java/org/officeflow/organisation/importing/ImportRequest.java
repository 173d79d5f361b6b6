package org.officeflow.organisation.importing;

/**
 * A file to import.
 *
 * @param fileName as people know it, for the list of faults
 */
public record ImportRequest(ImportKind kind, String fileName, byte[] content) {}
