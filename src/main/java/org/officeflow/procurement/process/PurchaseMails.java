package org.officeflow.procurement.process;

import java.util.List;
import org.officeflow.language.Language;
import org.officeflow.notification.Mail;
import org.officeflow.notification.Outbox;
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
    private final Outbox outbox;

    PurchaseMails(ProcurementDesk desk, OrderDesk orders, Organisation organisation, Outbox outbox) {
        this.desk = desk;
        this.orders = orders;
        this.organisation = organisation;
        this.outbox = outbox;
    }

    void closed(RequestNumber number) {
        var request = desk.request(number);
        send(
                number,
                "closed",
                List.of(request.requester()),
                number + " is closed",
                "Your request " + number + " (" + request.wish().subject() + ") is closed: "
                        + request.state().name().toLowerCase(java.util.Locale.ROOT)
                        + ". What was reserved for it has been released.");
    }

    void emergencyNotJustified(RequestNumber number) {
        send(
                number,
                "emergency-not-justified",
                organisation.members(Group.FINANCE),
                "Emergency order " + number + " was not approved afterwards",
                "The emergency order " + number
                        + " was ordered at once and not approved afterwards. Please look into it.");
    }

    void frequentEmergencies(RequestNumber number) {
        var requester = organisation.get(desk.request(number).requester()).name();
        send(
                number,
                "frequent-emergencies",
                organisation.members(Group.FINANCE),
                "Third emergency order in 90 days: " + number,
                requester + " has made at least three emergency orders within 90 days; the latest is " + number + ".");
    }

    /**
     * @param key tells one reminder from the next
     * @param where the sentence that leads to the task
     */
    void changeWaits(RequestNumber number, String key, String where) {
        send(
                number,
                "change-waits-" + key,
                List.of(desk.request(number).requester()),
                "Reminder: please change " + number + " or withdraw it",
                "You wanted to change your request " + number
                        + ". It waits for you; unchanged it closes after 30 days.\n\n" + where);
    }

    /** @param where the sentence that leads to the task */
    void supplierStillHeld(RequestNumber number, String where) {
        send(
                number,
                "supplier-held",
                organisation.members(Group.OFFICE),
                number + " still waits for its supplier",
                "The order for " + number + " cannot be sent: "
                        + orders.whyHeld(number).in(Language.ENGLISH) + "\n\n" + where);
    }

    private void send(RequestNumber number, String key, List<PersonId> people, String subject, String text) {
        for (var person : people) {
            var address = organisation.get(person).email();
            if (address != null) {
                outbox.put(new Mail(
                        number + "-" + key + "-" + person.value(),
                        number.value(),
                        List.of(address),
                        subject,
                        "Dear " + organisation.get(person).name() + ",\n\n" + text + "\n\nOfficeflow\n",
                        List.of()));
            }
        }
    }
}
