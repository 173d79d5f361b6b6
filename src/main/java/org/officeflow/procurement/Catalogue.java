package org.officeflow.procurement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.officeflow.procurement.catalogue.Item;
import org.officeflow.procurement.catalogue.ItemId;
import org.officeflow.procurement.catalogue.Items;
import org.officeflow.procurement.catalogue.Supplier;
import org.officeflow.procurement.catalogue.SupplierId;
import org.officeflow.procurement.catalogue.SupplierPrice;
import org.officeflow.procurement.catalogue.SupplierPrices;
import org.officeflow.procurement.catalogue.Suppliers;
import org.springframework.stereotype.Service;

/** What can be bought and where, by the codes that requests carry. */
@Service
public class Catalogue {

    private final Suppliers suppliers;
    private final Items items;
    private final SupplierPrices prices;

    Catalogue(Suppliers suppliers, Items items, SupplierPrices prices) {
        this.suppliers = suppliers;
        this.items = items;
        this.prices = prices;
    }

    public Optional<Item> item(String code) {
        return items.find(new ItemId(code));
    }

    /** What the supplier asks for one, without tax. */
    public Optional<BigDecimal> price(String item, String supplier) {
        return prices.find(new ItemId(item), new SupplierId(supplier)).map(SupplierPrice::price);
    }

    /** What a supplier asks for one of an item, without tax. */
    record Offer(Supplier supplier, BigDecimal price) {

        BigDecimal total(int quantity) {
            return price.multiply(BigDecimal.valueOf(quantity)).setScale(2, RoundingMode.HALF_UP);
        }
    }

    /** Who sells so many of an item, whom we ask first: checked suppliers, then preferred ones, then the cheapest. */
    List<Offer> offers(ItemId item, int quantity) {
        return suppliers.of(item).stream()
                .flatMap(supplier -> prices
                        .find(item, supplier.id())
                        .filter(price -> price.minOrderQty() <= quantity && quantity <= price.maxOrderQty())
                        .map(price -> new Offer(supplier, price.price()))
                        .stream())
                .sorted(Comparator.comparing((Offer offer) -> !offer.supplier().checked())
                        .thenComparing(offer -> !offer.supplier().preferred())
                        .thenComparing(Offer::price)
                        .thenComparing(offer -> offer.supplier().id().value()))
                .toList();
    }

    public Optional<Supplier> supplier(String code) {
        return suppliers.find(new SupplierId(code));
    }

    /** The name of a supplier, or its code where it is unknown. */
    public String nameOf(String supplier) {
        return supplier(supplier).map(Supplier::name).orElse(supplier);
    }

    public boolean isChecked(String supplier) {
        return supplier(supplier).map(Supplier::checked).orElse(false);
    }

    /** What a form offers, preferred suppliers first. */
    public List<Supplier> suppliers() {
        return suppliers.selectable();
    }

    /** What a form offers. */
    public List<Item> items() {
        return items.selectable();
    }

    void markChecked(String supplier) {
        suppliers.setChecked(new SupplierId(supplier), true);
    }

    void setOrderEmail(String supplier, String email) {
        suppliers.setEmail(new SupplierId(supplier), email);
    }

    /** Takes a new supplier into the list; nothing is ordered there before it is checked. Returns its code. */
    String addUncheckedSupplier(String name) {
        var code = "NEW-" + UUID.randomUUID().toString().substring(0, 8);
        suppliers.addUnchecked(new SupplierId(code), name);
        return code;
    }
}
