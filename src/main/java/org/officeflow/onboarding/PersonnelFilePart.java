package org.officeflow.onboarding;

import java.util.List;
import org.officeflow.document.DossierDocument.Section;
import org.officeflow.organisation.PersonId;

/** What another room adds to the personnel file of a colleague. The parts stand in the order of their {@code @Order}. */
public interface PersonnelFilePart {

    /**
     * Empty where there is nothing to tell.
     *
     * @param reader who gets this edition; they may read the onboarding
     * @param whole whether it is the edition for human resources, where what people wrote may stand; never that of the colleague
     *     themselves
     */
    List<Section> sections(Onboarding one, PersonId reader, boolean whole);
}
