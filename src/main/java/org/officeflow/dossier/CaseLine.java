package org.officeflow.dossier;

import java.time.Instant;
import org.officeflow.organisation.PersonId;

/**
 * A case in a list of cases.
 *
 * @param state where it stands, in words
 * @param person who asked for it
 * @param since when it began
 */
public record CaseLine(String reference, String subject, String state, boolean ended, PersonId person, Instant since) {}
