package org.officeflow.onboarding.checkin;

import java.util.List;
import org.officeflow.document.DossierDocument.Section;
import org.officeflow.onboarding.Onboarding;
import org.officeflow.onboarding.PersonnelFilePart;
import org.officeflow.organisation.PersonId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The check-ins in the personnel file: that they took place; what was answered is for human resources. */
@Component
@Order(20)
class CheckInsInFile implements PersonnelFilePart {

    private final CheckInSections sections;

    CheckInsInFile(CheckInSections sections) {
        this.sections = sections;
    }

    @Override
    public List<Section> sections(Onboarding one, PersonId reader, boolean whole) {
        return sections.all(one.number(), whole);
    }
}
