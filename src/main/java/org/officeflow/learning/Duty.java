package org.officeflow.learning;

import java.time.LocalDate;
import org.officeflow.language.Saying;
import org.officeflow.organisation.PersonId;

/**
 * What one person has to do by when, in words.
 *
 * @param what the policy with its version, or the training
 */
public record Duty(DutyNumber number, PersonId person, Saying what, LocalDate dueOn) {}
