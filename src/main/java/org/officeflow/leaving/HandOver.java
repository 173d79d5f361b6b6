package org.officeflow.leaving;

import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.PersonId;

/**
 * Something that somebody who leaves hands over.
 *
 * @param place where it lies, such as a folder
 */
public record HandOver(String what, @Nullable String place, PersonId receiver) {}
