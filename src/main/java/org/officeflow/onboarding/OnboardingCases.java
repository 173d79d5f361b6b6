package org.officeflow.onboarding;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.officeflow.dossier.CaseLine;
import org.officeflow.dossier.CaseSearch;
import org.officeflow.dossier.CaseSubjects;
import org.officeflow.dossier.Cases;
import org.officeflow.dossier.Dossiers;
import org.officeflow.language.Language;
import org.officeflow.language.Words;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/**
 * Onboardings as cases that people look up: whoever announced the colleague, their manager and everybody above, the buddy, the
 * colleague once they are here, human resources, the office, auditors and administrators.
 */
@Component
class OnboardingCases implements Cases, CaseSubjects {

    private static final Words WORDS = Words.of("onboarding");

    private static final Set<String> OFFICES =
            Set.of(Group.OFFICE.key(), Group.HR.key(), Group.AUDITOR.key(), Group.ADMIN.key());

    private static final Set<Group> OVERSEERS =
            Set.of(Group.OFFICE, Group.HR, Group.AUDITOR, Group.ANALYST, Group.OPERATOR, Group.ADMIN);

    private final Onboardings onboardings;
    private final OnboardingCaseList list;
    private final PersonnelFile file;
    private final Organisation organisation;
    private final Dossiers dossiers;

    OnboardingCases(
            Onboardings onboardings,
            OnboardingCaseList list,
            PersonnelFile file,
            Organisation organisation,
            Dossiers dossiers) {
        this.onboardings = onboardings;
        this.list = list;
        this.file = file;
        this.organisation = organisation;
        this.dossiers = dossiers;
    }

    @Override
    public String procedure() {
        return "employee-onboarding";
    }

    @Override
    public Set<Group> overseers() {
        return OVERSEERS;
    }

    @Override
    public boolean owns(String reference) {
        return OnboardingNumber.isValid(reference);
    }

    @Override
    public boolean mayRead(String reference, PersonId person, Collection<String> groups) {
        return onboardings
                .find(new OnboardingNumber(reference))
                .filter(one -> readAll(groups) || concerns(one, person))
                .isPresent();
    }

    private boolean concerns(Onboarding one, PersonId person) {
        return person.equals(one.announcedBy())
                || person.equals(one.manager())
                || person.equals(one.buddy())
                || one.hasArrived() && person.equals(one.employee())
                || one.manager() != null
                        && organisation.chainAbove(one.manager()).contains(person);
    }

    /** Whether members of these groups may read every onboarding. */
    static boolean readAll(Collection<String> groups) {
        return groups.stream().anyMatch(OFFICES::contains);
    }

    @Override
    public List<CaseLine> find(CaseSearch search, PersonId person, Collection<String> groups) {
        return list.find(search, person, groups);
    }

    @Override
    public Summary summary(String reference) {
        var one = onboardings.get(new OnboardingNumber(reference));
        return new Summary(subject(one), WORDS.say("state." + one.state().key()));
    }

    @Override
    public Map<String, String> subjects(Collection<String> references) {
        var subjects = new LinkedHashMap<String, String>();
        onboardings.all(references).forEach((reference, one) -> subjects.put(reference, subject(one)));
        return subjects;
    }

    static String subject(Onboarding one) {
        return WORDS.say("subject", one.name(), Language.ofReader().day(one.startsOn()));
    }

    @Override
    public byte[] dossier(String reference, PersonId reader) {
        return dossiers.write(file.of(new OnboardingNumber(reference), reader), reader);
    }
}
