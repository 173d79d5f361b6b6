package org.officeflow.testing;

import static org.officeflow.testing.OfficeDriver.answers;

import java.util.List;
import java.util.Map;
import org.officeflow.procurement.process.PurchaseRequestContract;
import org.springframework.stereotype.Component;

/** Asks for desk lamps at 34.50, each time on a cost centre of its own with money enough, so that nothing is added up. */
@Component
public class LampRequests {

    private final OfficeDriver office;
    private final TestCostCentre costCentres;

    LampRequests(OfficeDriver office, TestCostCentre costCentres) {
        this.office = office;
        this.costCentres = costCentres;
    }

    /** Number of the new request. */
    public String ask(String person, String subject, int lamps) {
        var wish = answers(
                "subject",
                subject,
                "costCentre",
                costCentres.open("90000.00"),
                "supplier",
                "LICHT",
                "category",
                "furniture",
                "lines",
                List.of(Map.of("item", "FU-200", "quantity", lamps)));
        return office.start(person, PurchaseRequestContract.PROCESS, wish).getBusinessKey();
    }
}
