package org.officeflow.access;

import org.officeflow.language.Value;

/**
 * Two accesses that one person should not have together.
 *
 * @param held what they have already, or are to get with the other
 * @param wanted what they are to get
 * @param because why not, in words that whoever decides reads
 */
public record Conflict(Access held, Access wanted, Value because) {}
