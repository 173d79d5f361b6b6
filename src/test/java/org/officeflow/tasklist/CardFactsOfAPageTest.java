package org.officeflow.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.officeflow.dossier.CaseSubjects;
import org.officeflow.testing.LampRequests;
import org.officeflow.testing.OfficeDriver;
import org.officeflow.testing.OfficeTest;
import org.springframework.beans.factory.annotation.Autowired;

/** However many tasks a page has, each procedure is asked once. */
@OfficeTest
class CardFactsOfAPageTest {

    @Autowired
    private OfficeDriver office;

    @Autowired
    private TaskCases cases;

    @Autowired
    private LampRequests lamps;

    @Test
    void eachProcedureIsAskedOnceForAPage() {
        var requests = IntStream.range(0, 5)
                .mapToObj(number -> lamps.ask("employee", "Lamps " + number, 12))
                .toList();
        var instances = requests.stream()
                .flatMap(request ->
                        office.runtime.createProcessInstanceQuery().processInstanceBusinessKey(request).list().stream())
                .map(ProcessInstance::getId)
                .toList();
        assertThat(instances).as("request and round of each").hasSize(10);
        var purchases = new Counted("PR-");
        var absences = new Counted("AB-");

        var facts = new CardFacts(cases, List.of(purchases, absences), List.of()).of(instances);

        assertThat(purchases.asked).singleElement().satisfies(asked -> assertThat(asked)
                .containsExactlyInAnyOrderElementsOf(requests));
        assertThat(absences.asked).as("has no case on this page").isEmpty();
        assertThat(facts).hasSize(10);
        assertThat(facts.values())
                .allSatisfy(fact -> assertThat(fact.subject()).isEqualTo("about " + fact.reference()));
    }

    private static final class Counted implements CaseSubjects {

        private final String letters;
        private final List<Collection<String>> asked = new ArrayList<>();

        Counted(String letters) {
            this.letters = letters;
        }

        @Override
        public boolean owns(String reference) {
            return reference.startsWith(letters);
        }

        @Override
        public Map<String, String> subjects(Collection<String> references) {
            asked.add(references);
            var subjects = new LinkedHashMap<String, String>();
            references.forEach(reference -> subjects.put(reference, "about " + reference));
            return subjects;
        }
    }
}
