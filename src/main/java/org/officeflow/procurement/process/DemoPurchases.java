package org.officeflow.procurement.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A demo office that is at work when you come in: three people have asked for something before you. */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "officeflow.demo.cases", matchIfMissing = true)
class DemoPurchases {

    private final FormService forms;
    private final RepositoryService repository;
    private final IdentityService identity;
    private final Organisation organisation;
    private final HistoryService history;
    private final Clock clock;

    DemoPurchases(
            FormService forms,
            RepositoryService repository,
            IdentityService identity,
            Organisation organisation,
            HistoryService history,
            Clock clock) {
        this.forms = forms;
        this.repository = repository;
        this.identity = identity;
        this.organisation = organisation;
        this.history = history;
        this.clock = clock;
    }

    /** Once, in an office where nobody has asked for anything yet and where these people work. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    @Transactional
    public void ask() {
        var asked = history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(PurchaseRequestContract.PROCESS)
                .count();
        var known = List.of("colleague", "storekeeper", "sales").stream()
                .allMatch(person -> organisation.find(new PersonId(person)).isPresent());
        if (asked > 0 || !known) {
            return;
        }
        var soon = LocalDate.ofInstant(clock.instant(), clock.getZone())
                .plusDays(14)
                .toString();
        ask(
                "colleague",
                Map.of(
                        "subject",
                        "Notebooks for the summer campaign",
                        "costCentre",
                        "Marketing",
                        "category",
                        "stationery",
                        "supplier",
                        "KANTOOR",
                        "lines",
                        List.of(Map.of("item", "ST-140", "quantity", 20), Map.of("item", "ST-110", "quantity", 2))));
        ask(
                "storekeeper",
                Map.of(
                        "subject",
                        "Shelving for the new stockroom",
                        "costCentre",
                        "Facilities",
                        "neededBy",
                        soon,
                        "category",
                        "furniture",
                        "supplier",
                        "STOEL",
                        "lines",
                        List.of(Map.of(
                                "description", "Steel shelving 200 x 90 cm", "quantity", 6, "unitPrice", 89.50))));
        ask(
                "sales",
                Map.of(
                        "subject",
                        "Brochures for the spring fair",
                        "costCentre",
                        "Sales",
                        "neededBy",
                        soon,
                        "category",
                        "services",
                        "supplier",
                        "NIEUW",
                        "lines",
                        List.of(Map.of("description", "Brochures A5, 16 pages", "quantity", 500, "unitPrice", 0.79))));
    }

    private void ask(String person, Map<String, Object> answers) {
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(PurchaseRequestContract.PROCESS)
                .latestVersion()
                .singleResult();
        identity.setAuthentication(person, List.of("employee"));
        try {
            forms.submitStartForm(definition.getId(), answers);
        } finally {
            identity.clearAuthentication();
        }
    }
}
