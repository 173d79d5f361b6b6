package org.officeflow.procurement.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.officeflow.language.Saying;
import org.officeflow.language.Value;
import org.officeflow.notification.PersonalMails;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.officeflow.procurement.OrderDesk;
import org.officeflow.procurement.ProcurementDesk;
import org.officeflow.procurement.RequestNumber;
import org.springframework.stereotype.Component;

/** The mails of a purchase request inside the office. */
@Component
class PurchaseMails {

    private final ProcurementDesk desk;
    private final OrderDesk orders;
    private final Organisation organisation;
    private final PersonalMails mails;

    PurchaseMails(ProcurementDesk desk, OrderDesk orders, Organisation organisation, PersonalMails mails) {
        this.desk = desk;
        this.orders = orders;
        this.organisation = organisation;
        this.mails = mails;
    }

    void closed(RequestNumber number) {
        var request = desk.request(number);
        send(
                number,
                "purchase-closed",
                "closed",
                List.of(request.requester()),
                Map.of(
                        "subject",
                        request.wish().subject(),
                        "state",
                        Saying.of("procurement", "state." + request.state().key())));
    }

    void emergencyNotJustified(RequestNumber number) {
        send(
                number,
                "purchase-emergency-not-justified",
                "emergency-not-justified",
                organisation.members(Group.FINANCE),
                Map.of());
    }

    void frequentEmergencies(RequestNumber number) {
        var requester = organisation.get(desk.request(number).requester()).name();
        send(
                number,
                "purchase-frequent-emergencies",
                "frequent-emergencies",
                organisation.members(Group.FINANCE),
                Map.of("requester", requester));
    }

    /**
     * @param key tells one reminder from the next
     * @param where the sentence that leads to the task
     */
    void changeWaits(RequestNumber number, String key, Value where) {
        send(
                number,
                "purchase-change-waits",
                "change-waits-" + key,
                List.of(desk.request(number).requester()),
                Map.of("where", where));
    }

    /** @param where the sentence that leads to the task */
    void supplierStillHeld(RequestNumber number, Value where) {
        var why = Objects.requireNonNullElse(orders.whyHeld(number), Saying.of("procurement", "supplier.cleared"));
        send(
                number,
                "purchase-supplier-held",
                "supplier-held",
                organisation.members(Group.OFFICE),
                Map.of("why", why, "where", where));
    }

    private void send(
            RequestNumber number, String template, String key, List<PersonId> people, Map<String, Object> values) {
        var about = new PersonalMails.About(number.value(), template, key);
        people.forEach(person -> mails.send(person, about, values));
    }
}
