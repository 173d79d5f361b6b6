package org.officeflow.onboarding.probation;

import java.util.List;
import org.officeflow.document.DossierDocument.Section;
import org.officeflow.onboarding.Onboarding;
import org.officeflow.onboarding.PersonnelFilePart;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The probation in the personnel file. What was written in it is for human resources; who held which review and what came of it also
 * for the colleague and everybody above. The others who may read the onboarding learn until when it runs and that it is over.
 */
@Component
@Order(10)
class ProbationInFile implements PersonnelFilePart {

    private final Probations probations;
    private final ProbationSections sections;
    private final Organisation organisation;

    ProbationInFile(Probations probations, ProbationSections sections, Organisation organisation) {
        this.probations = probations;
        this.sections = sections;
        this.organisation = organisation;
    }

    @Override
    public List<Section> sections(Onboarding onboarding, PersonId reader, boolean whole) {
        return probations
                .find(ProbationNumber.of(onboarding.number()))
                .map(one -> whole
                        ? sections.whole(one)
                        : isConcerned(one, reader) ? sections.outline(one) : sections.dates(one))
                .orElse(List.of());
    }

    private boolean isConcerned(Probation one, PersonId reader) {
        return reader.equals(one.employee())
                || organisation.chainAbove(one.employee()).contains(reader);
    }
}
